import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type DiscussionsAnswer = Answer<'GET /api/discussions'>;
export type DiscussionEntry = DiscussionsAnswer['discussions'][number];
export type DiscussionAnswer = Answer<'GET /api/discussions/:discussion'>;
export type Post = DiscussionAnswer['posts'][number];
export type ReportedPost = Answer<'GET /api/staff/discussions/reported'>['posts'][number];

/** Where to look: a cohort one teaches, a topic, a case. */
export type Where = { readonly cohort?: string; readonly topic?: string; readonly case?: string };

/** The discussions of a cohort or a place. */
export function discussionsQuery(where: Where) {
  return queryOptions({
    queryKey: ['discussions', 'list', where],
    queryFn: ({ signal }) => request('GET /api/discussions', { query: where }, { signal }),
  });
}

/** One discussion with its posts. */
export function discussionQuery(discussion: string) {
  return queryOptions({
    queryKey: ['discussions', 'one', discussion],
    queryFn: ({ signal }) => request('GET /api/discussions/:discussion', { params: { discussion } }, { signal }),
  });
}

/** What was found in a cohort’s discussions. */
export function foundQuery({ q, cohort }: { readonly q: string; readonly cohort: string | undefined }) {
  return queryOptions({
    queryKey: ['discussions', 'search', q, cohort],
    queryFn: ({ signal }) =>
      request('GET /api/discussion-search', { query: cohort === undefined ? { q } : { q, cohort } }, { signal }),
    enabled: q.trim() !== '',
  });
}

/** What waits for a moderator. */
export const reportedQuery = queryOptions({
  queryKey: ['discussions', 'reported'],
  queryFn: ({ signal }) => request('GET /api/staff/discussions/reported', {}, { signal }),
});
