import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AttachFiles } from './attach-files.tsx';
import styles from './composer.module.css';
import type { DiscussionAnswer } from './discussion-queries.ts';
import { MentionField } from './mention-field.tsx';
import type { useDraft } from './use-draft.ts';

/** Where a post is written: what is typed stays over a reload and without a connection until it was sent. */
export function Composer({
  discussion,
  keeping,
}: {
  readonly discussion: DiscussionAnswer;
  readonly keeping: ReturnType<typeof useDraft>;
}) {
  const queryClient = useQueryClient();
  const { draft, change, clear } = keeping;
  const [isMissing, setMissing] = useState(false);
  const [isSent, setSent] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      request('PUT /api/discussions/:discussion/posts/:post', {
        params: { discussion: discussion.id, post: draft.post },
        body: {
          revision: 0,
          text: draft.text,
          quotes: draft.quotes,
          mentions: draft.mentions.map(({ id }) => id),
          attachments: draft.files.map(({ id }) => id),
        },
      }),
    onSuccess: async () => {
      clear();
      setSent(true);
      await queryClient.invalidateQueries({ queryKey: ['discussions'] });
    },
  });
  const submit = () => {
    setMissing(draft.text.trim() === '');
    if (draft.text.trim() !== '' && !send.isPending) send.mutate();
  };
  const quoted = discussion.posts.find(({ id }) => id === draft.quotes);
  const isAway = send.error instanceof RequestError && send.error.status === 0;
  return (
    <form
      className={styles.composer}
      aria-label="Write a post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {quoted !== undefined && (
        <div className={styles.quoted}>
          <p>
            Quotes {quoted.author.name}, post {quoted.sequence}.
          </p>
          <Button look="quiet" onPress={() => change({ quotes: null })}>
            Leave the quote out
          </Button>
        </div>
      )}
      <MentionField
        discussion={discussion.id}
        label="Your post"
        hint="Markdown works: **bold**, *italic*, lists, links. @ names somebody. Name no patients."
        value={draft.text}
        error={isMissing ? 'Write something first.' : undefined}
        onChange={(text) => {
          setSent(false);
          change({ text });
        }}
        onMention={({ id, name }) =>
          change({
            mentions: [...draft.mentions.filter((mention) => mention.id !== id), { id, name }],
          })
        }
        onSend={submit}
      />
      <AttachFiles discussion={discussion.id} files={draft.files} onChange={(files) => change({ files })} />
      {send.error !== null && (
        <Notice
          tone={isAway ? 'caution' : 'danger'}
          role="alert"
          title={
            isAway ? 'There is no connection. Your words are kept here; send them when it is back.' : send.error.message
          }
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" look="primary" isPending={send.isPending}>
          Send post
        </Button>
        <span className={styles.quiet} role="status">
          {isSent ? 'Sent.' : draft.text === '' ? '' : 'Kept on this device until you send it.'}
        </span>
      </div>
    </form>
  );
}
