import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** The newest statistics. Looking at them is a reading of the bank, so they are not fetched again by themselves. */
export const statisticsQuery = queryOptions({
  queryKey: ['statistics'],
  queryFn: ({ signal }) => request('GET /api/statistics', {}, { signal }),
  staleTime: 600_000,
  refetchOnWindowFocus: false,
});

export type Statistics = Answer<'POST /api/statistics'>;
export type FormStatistics = Statistics['forms'][number];
export type QuestionStatistics = Statistics['questions'][number];
