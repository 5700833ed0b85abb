import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import type { Post } from './discussion-queries.ts';
import { momentWords } from './discussion-words.ts';
import styles from './discussions.module.css';
import { PostWords } from './post-words.tsx';

/** The words of a post at each revision. */
export function PostHistory({
  post,
  discussion,
  onClose,
}: {
  readonly post: Post;
  readonly discussion: string;
  readonly onClose: () => void;
}) {
  const { data, error } = useQuery({
    queryKey: ['discussions', 'history', post.id, post.revision],
    queryFn: ({ signal }) =>
      request(
        'GET /api/discussions/:discussion/posts/:post/history',
        { params: { discussion, post: post.id } },
        { signal },
      ),
  });
  return (
    <Dialog
      title={`How post ${post.sequence} changed`}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {error !== null && <Failure error={error} />}
      {data === undefined && error === null && <Loading what="the history" />}
      <ol className={styles.revisions}>
        {data?.revisions.map(({ revision, savedAt, tree }) => (
          <li key={revision}>
            <p className={styles.quiet}>
              {revision === post.revision ? 'Now' : `Revision ${revision}`}, since {momentWords(savedAt)}
            </p>
            <PostWords tree={tree} mentions={[]} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
