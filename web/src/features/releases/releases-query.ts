import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type ReleasesAnswer = Answer<'GET /api/releases'>;
export type ListedRelease = ReleasesAnswer['releases'][number];
export type ListedCohort = ReleasesAnswer['cohorts'][number];

/** Every content release, and which cohort learns from which. */
export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: ({ signal }) => request('GET /api/releases', {}, { signal }),
});

/** Which files differ between a release and another one. */
export function changesQuery({ release, since }: { readonly release: string; readonly since: string }) {
  return queryOptions({
    queryKey: ['releases', release, since],
    queryFn: ({ signal }) =>
      request('GET /api/releases/:release/changes', { params: { release }, query: { since } }, { signal }),
    // Releases never change, so neither does what lies between two.
    staleTime: Infinity,
  });
}
