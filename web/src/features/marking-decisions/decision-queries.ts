import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type Decisions = Answer<'GET /api/marking-decisions'>;
export type WaitingScript = Decisions['waiting'][number];
export type Decision = Answer<'GET /api/marking-decisions/:id'>;
export type GivenMark = Decision['marks'][number];

/** What waits for officers, and what was decided. */
export const decisionsQuery = queryOptions({
  queryKey: ['marking-decisions'],
  queryFn: ({ signal }) => request('GET /api/marking-decisions', {}, { signal }),
});

/** One script with all its marks. */
export function decisionQuery(id: string) {
  return queryOptions({
    queryKey: ['marking-decisions', id],
    queryFn: ({ signal }) => request('GET /api/marking-decisions/:id', { params: { id } }, { signal }),
  });
}
