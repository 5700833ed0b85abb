import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type ProgressAnswer = Answer<'GET /api/progress'>;

/** How far this learner is. */
export const progressQuery = queryOptions({
  queryKey: ['progress'],
  queryFn: ({ signal }) => request('GET /api/progress', {}, { signal }),
});
