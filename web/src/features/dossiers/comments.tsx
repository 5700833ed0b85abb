import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { CommentThread } from './comment-thread.tsx';
import { commentsQuery } from './dossier-queries.ts';

/** What was said about a part of one's own dossier, and room to answer. */
export function Comments({ part }: { readonly part: number }) {
  const { data, error, refetch } = useQuery(commentsQuery);
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: async (body: string) => request('POST /api/dossier/comments', { body: { part, body } }),
    onSuccess: (answered) => queries.setQueryData(commentsQuery.queryKey, answered),
  });
  if (data === undefined)
    return error === null ? (
      <Loading what="the comments" lines={2} />
    ) : (
      <Refusal error={error} onRetry={() => void refetch()} />
    );
  const own = data.comments.filter((comment) => comment.part === part);
  return (
    <CommentThread
      comments={own}
      empty="Nobody has commented on this part. Facilitators of your cohort can, while the dossier grows."
      label="Your answer"
      send={answer}
      mayWrite={own.length > 0}
    />
  );
}
