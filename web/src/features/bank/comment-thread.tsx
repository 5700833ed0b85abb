import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BankComment, BankEntry } from './bank-queries.ts';
import { momentWords, placeWords } from './bank-words.ts';
import styles from './bank.module.css';

/** A comment with its answers; whoever works on the bank may answer it and settle it. */
export function CommentThread({
  entry,
  thread,
  answers,
}: {
  readonly entry: BankEntry;
  readonly thread: BankComment;
  readonly answers: readonly BankComment[];
}) {
  const queryClient = useQueryClient();
  const [answer, setAnswer] = useState('');
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['bank', 'entry', entry.id] });
  const write = useMutation({
    mutationFn: () =>
      request('POST /api/bank/entries/:id/comments', {
        params: { id: entry.id },
        body: { revision: entry.shown, place: thread.place, body: answer, threadId: thread.id },
      }),
    onSuccess: async () => {
      setAnswer('');
      await refresh();
    },
  });
  const settle = useMutation({
    mutationFn: () =>
      request('POST /api/bank/comments/:id/resolution', {
        params: { id: thread.id },
        body: { isResolved: thread.resolved === null },
      }),
    onSuccess: refresh,
  });
  const error = write.error ?? settle.error;
  return (
    <article className={styles.card} aria-label={`Comment on ${placeWords(thread.place)}`}>
      <div className={styles.row}>
        <strong>{placeWords(thread.place)}</strong>
        {thread.resolved === null ? (
          <Tag tone="caution" icon="mail">
            Open
          </Tag>
        ) : (
          <Tag tone="good" icon="check">
            Settled by {thread.resolved.by}
          </Tag>
        )}
      </div>
      <Said comment={thread} />
      {answers.map((comment) => (
        <div key={comment.id} className={styles.answer}>
          <Said comment={comment} />
        </div>
      ))}
      {thread.resolved === null && <TextField label="Answer" rows={2} value={answer} onChange={setAnswer} />}
      {error !== null && <Notice tone="danger" role="alert" title={error.message} />}
      <div className={styles.row}>
        {thread.resolved === null && (
          <Button isDisabled={answer.trim() === ''} isPending={write.isPending} onPress={() => write.mutate()}>
            Answer
          </Button>
        )}
        <Button isPending={settle.isPending} onPress={() => settle.mutate()}>
          {thread.resolved === null ? 'Settle' : 'Open again'}
        </Button>
      </div>
    </article>
  );
}

function Said({ comment }: { readonly comment: BankComment }) {
  const { body, by, at, revision } = comment;
  return (
    <>
      <p className={styles.words}>{body}</p>
      <p className={styles.quiet}>
        <bdi>{by}</bdi> on revision {revision}, {momentWords(at)}
      </p>
    </>
  );
}
