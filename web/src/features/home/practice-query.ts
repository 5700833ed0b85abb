import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type PracticeToday = Answer<'GET /api/practice'>;

/** What is proposed to practise today. */
export const practiceQuery = queryOptions({
  queryKey: ['practice'],
  queryFn: ({ signal }) => request('GET /api/practice', {}, { signal }),
  staleTime: 0,
});
