import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type DiagnosticAnswer = Answer<'GET /api/diagnostic'>;
export type DiagnosticRun = Answer<'GET /api/diagnostic/runs/:run'>;
export type OpenRun = Extract<DiagnosticRun, { kind: 'open' }>;
export type FinishedRun = Extract<DiagnosticRun, { kind: 'finished' }>;
export type Proposal = FinishedRun['proposals'][number];

/** What the diagnostic is and what this learner has done with it. */
export const diagnosticQuery = queryOptions({
  queryKey: ['diagnostic'],
  queryFn: ({ signal }) => request('GET /api/diagnostic', {}, { signal }),
  staleTime: 0,
});

/**
 * One go. Not fetched again by itself, because the page holds the newest answers; forgotten when the page is left, so
 * that coming back shows what was saved meanwhile.
 */
export function runQuery(run: string) {
  return queryOptions({
    queryKey: ['diagnostic', 'run', run],
    queryFn: ({ signal }) => request('GET /api/diagnostic/runs/:run', { params: { run } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
