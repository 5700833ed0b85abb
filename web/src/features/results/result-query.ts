import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** A released result. */
export type Result = Answer<'GET /api/sittings/:id/result'>;

/** The one read of a result. */
export function resultQuery(sitting: string) {
  return queryOptions({
    queryKey: ['result', sitting],
    queryFn: ({ signal }) => request('GET /api/sittings/:id/result', { params: { id: sitting } }, { signal }),
  });
}

/** How far a result is. */
export type Tracker = Answer<'GET /api/sittings/:id/tracker'>;

/** The one read of it. */
export function trackerQuery(sitting: string) {
  return queryOptions({
    queryKey: ['result-tracker', sitting],
    queryFn: ({ signal }) => request('GET /api/sittings/:id/tracker', { params: { id: sitting } }, { signal }),
  });
}

/** A result that waits for an officer. */
export type WaitingResult = Answer<'GET /api/waiting-results'>['waiting'][number];

/** What waits. */
export const waitingResultsQuery = queryOptions({
  queryKey: ['waiting-results'],
  queryFn: ({ signal }) => request('GET /api/waiting-results', {}, { signal }),
});
