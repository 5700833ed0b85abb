import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type JobsAnswer = Answer<'GET /api/jobs'>;
export type ListedQueue = JobsAnswer['queues'][number];
export type FailedJob = JobsAnswer['failed'][number];

/** How it stands with the jobs; read again every ten seconds while somebody looks. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => request('GET /api/jobs', {}, { signal }),
  refetchInterval: 10_000,
});
