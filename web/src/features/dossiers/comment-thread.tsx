import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Comment } from './dossier-queries.ts';
import styles from './dossiers.module.css';

type CommentThreadProps = {
  readonly comments: readonly Comment[];
  /** What stands where nothing was said. */
  readonly empty: string;
  /** What the field is called. */
  readonly label: string;
  readonly send: UseMutationResult<unknown, Error, string>;
  readonly mayWrite: boolean;
};

/** What two sides said about a part, the oldest first, and room for the next. */
export function CommentThread({ comments, empty, label, send, mayWrite }: CommentThreadProps) {
  const [text, setText] = useState('');
  return (
    <>
      {comments.length === 0 ? (
        <p className={styles.quiet}>{empty}</p>
      ) : (
        <ol className={styles.comments}>
          {comments.map(({ id, by, body, writtenAt }) => (
            <li key={id}>
              <p>
                <strong dir="auto">{by.isViewer ? 'You' : by.name}</strong>{' '}
                {by.role === 'facilitator' && <Tag tone="accent">Facilitator</Tag>}{' '}
                <time className={styles.quiet} dateTime={writtenAt}>
                  {new Date(writtenAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
                </time>
              </p>
              <p className={styles.said} dir="auto">
                {body}
              </p>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && (
        <form
          className={styles.commenting}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') send.mutate(text.trim(), { onSuccess: () => setText('') });
          }}
        >
          <TextField label={label} rows={3} maxLength={4000} value={text} onChange={setText} />
          <div>
            <Button type="submit" isPending={send.isPending}>
              Send
            </Button>
          </div>
          {send.error !== null && <Failure error={send.error} />}
        </form>
      )}
    </>
  );
}
