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

/** A question of which candidates said something, with what they said. */
export type RemarkedQuestion = Answer<'GET /api/waiting-results/remarks'>['questions'][number];

/** What candidates said about questions of results that wait. */
export const waitingRemarksQuery = queryOptions({
  queryKey: ['waiting-results', 'remarks'],
  queryFn: ({ signal }) => request('GET /api/waiting-results/remarks', {}, { signal }),
});
