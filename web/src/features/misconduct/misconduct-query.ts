import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** Cases as officers see them, and the newest sittings to report about. */
export const casesQuery = queryOptions({
  queryKey: ['misconduct', 'all'],
  queryFn: ({ signal }) => request('GET /api/misconduct', {}, { signal }),
});

export type Case = Answer<'GET /api/misconduct'>['cases'][number];
export type RecentSitting = Answer<'GET /api/misconduct'>['sittings'][number];
