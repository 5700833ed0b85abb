import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type Desk = Answer<'GET /api/cohorts/:id/desk'>;
export type StuckPerson = Desk['stuck'][number];

/** The desk of a cohort. */
export function deskQuery(id: string, still: number | undefined) {
  return queryOptions({
    queryKey: ['desk', id, still ?? null],
    queryFn: ({ signal }) => request('GET /api/cohorts/:id/desk', { params: { id }, query: { still } }, { signal }),
    placeholderData: keepPreviousData,
  });
}
