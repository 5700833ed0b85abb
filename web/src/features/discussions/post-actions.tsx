import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DiscussionAnswer, Post } from './discussion-queries.ts';
import styles from './post.module.css';
import { ReasonDialog } from './reason-dialog.tsx';

type Props = {
  readonly post: Post;
  readonly discussion: DiscussionAnswer;
  readonly onEdit: () => void;
  readonly onQuote: () => void;
};

/** What one may do about a post; the server decides, and says so with each post. */
export function PostActions({ post, discussion, onEdit, onQuote }: Props) {
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<'report' | 'hide' | 'delete' | null>(null);
  const { may } = post;
  const params = { discussion: discussion.id, post: post.id };
  const isAnswer = discussion.answer === post.id;
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: async () => {
      setAsking(null);
      await queryClient.invalidateQueries({ queryKey: ['discussions'] });
    },
  });
  // Names say whose post a button is about, for those who do not see where it stands.
  const of = <span className="visually-hidden"> post {post.sequence}</span>;
  return (
    <div className={styles.actions} role="group" aria-label={`What you can do with post ${post.sequence}`}>
      {discussion.may.write && post.state === 'shown' && (
        <Button look="quiet" onPress={onQuote}>
          Quote{of}
        </Button>
      )}
      {may.markAnswer && (
        <Button
          look="quiet"
          onPress={() =>
            act.mutate(() =>
              request('PUT /api/discussions/:discussion/answer', {
                params: { discussion: discussion.id },
                body: { post: isAnswer ? null : post.id },
              }),
            )
          }
        >
          {isAnswer ? 'Not the answer' : 'Mark as answer'}
          {of}
        </Button>
      )}
      {may.endorse && (
        <Button
          look="quiet"
          onPress={() =>
            act.mutate(() =>
              request('PUT /api/discussions/:discussion/posts/:post/endorsement', {
                params,
                body: { isEndorsed: !post.isEndorsedByYou },
              }),
            )
          }
        >
          {post.isEndorsedByYou ? 'Withdraw endorsement' : 'Endorse'}
          {of}
        </Button>
      )}
      {may.edit && (
        <Button look="quiet" onPress={onEdit}>
          Edit{of}
        </Button>
      )}
      {may.delete && (
        <Button look="quiet" onPress={() => setAsking('delete')}>
          Delete{of}
        </Button>
      )}
      {may.report && (
        <Button look="quiet" onPress={() => setAsking('report')}>
          Report{of}
        </Button>
      )}
      {may.hide && (
        <Button look="quiet" onPress={() => setAsking('hide')}>
          Hide{of}
        </Button>
      )}
      {post.isReportedByYou && <span className={styles.quiet}>You have reported this post.</span>}
      {act.error !== null && asking === null && <Notice tone="danger" role="alert" title={act.error.message} />}
      {asking === 'report' && (
        <ReasonDialog
          title={`Report post ${post.sequence}`}
          words="Those who moderate this cohort will see the post and your reason, and not your name."
          label="What is wrong with it?"
          submit="Report post"
          error={act.error}
          isPending={act.isPending}
          onClose={() => setAsking(null)}
          onSubmit={(reason) =>
            act.mutate(() =>
              request('PUT /api/discussions/:discussion/posts/:post/report', { params, body: { reason } }),
            )
          }
        />
      )}
      {asking === 'hide' && (
        <ReasonDialog
          title={`Hide post ${post.sequence}`}
          words="Others will see that a post was hidden. Its author reads your reason and can ask somebody else for a second look."
          label="Reason"
          submit="Hide post"
          error={act.error}
          isPending={act.isPending}
          onClose={() => setAsking(null)}
          onSubmit={(reason) =>
            act.mutate(() =>
              request('PUT /api/staff/discussions/posts/:post/hiding', { params: { post: post.id }, body: { reason } }),
            )
          }
        />
      )}
      {asking === 'delete' && (
        <Dialog
          title={`Delete post ${post.sequence}`}
          isOpen
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={() => setAsking(null)}>Keep it</Button>
              <Button
                look="danger"
                isPending={act.isPending}
                onPress={() => act.mutate(() => request('DELETE /api/discussions/:discussion/posts/:post', { params }))}
              >
                Delete post
              </Button>
            </>
          }
        >
          <p>Its words, earlier revisions and files are removed for good. A line that a post was deleted stays.</p>
          {act.error !== null && <Notice tone="danger" role="alert" title={act.error.message} />}
        </Dialog>
      )}
    </div>
  );
}
