import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import type { LabMove } from './lab-queries.ts';
import type { MoveQuery } from './move-query.ts';

/** What a list of graded runs is narrowed to, as the address has it. */
export type RunSearch = { readonly lab?: string; readonly limited?: 'yes' };

export type StaffRunList = Answer<'GET /api/staff/lab-runs'>;

/** Reads the search of an address; anything else than a filter is left out. */
export function readRunSearch({ lab, limited }: Record<string, unknown>): RunSearch {
  return {
    ...(typeof lab === 'string' && /^[a-z0-9-]{1,100}$/.test(lab) && { lab }),
    ...(limited === 'yes' && { limited }),
  };
}

/** Graded runs that were handed in, without names. */
export function staffRunsQuery(search: RunSearch) {
  return queryOptions({
    queryKey: ['staff-lab-runs', search],
    queryFn: ({ signal }) => request('GET /api/staff/lab-runs', { query: search }, { signal }),
  });
}

/** Those of the learners whom a facilitator teaches. */
export function taughtRunsQuery(search: RunSearch) {
  return queryOptions({
    queryKey: ['taught-lab-runs', search],
    queryFn: ({ signal }) => request('GET /api/staff/taught-lab-runs', { query: search }, { signal }),
  });
}

/** One of them. Each reading is written down, so that it is not fetched again by itself. */
export function staffRunQuery(run: string) {
  return queryOptions({
    queryKey: ['staff-lab-runs', 'run', run],
    queryFn: ({ signal }) => request('GET /api/staff/lab-runs/:run', { params: { run } }, { signal }),
    staleTime: Infinity,
  });
}

/** One save of it. */
export function staffMoveQuery(run: string, revision: number): MoveQuery<LabMove> {
  return {
    queryKey: ['staff-lab-runs', 'run', run, revision],
    queryFn: ({ signal }) =>
      request('GET /api/staff/lab-runs/:run/moves/:revision', { params: { run, revision } }, { signal }),
  };
}

/** One run of a learner whom a facilitator teaches. */
export function taughtRunQuery(run: string) {
  return queryOptions({
    queryKey: ['taught-lab-runs', 'run', run],
    queryFn: ({ signal }) => request('GET /api/staff/taught-lab-runs/:run', { params: { run } }, { signal }),
    staleTime: Infinity,
  });
}

/** One save of it. */
export function taughtMoveQuery(run: string, revision: number): MoveQuery<LabMove> {
  return {
    queryKey: ['taught-lab-runs', 'run', run, revision],
    queryFn: ({ signal }) =>
      request('GET /api/staff/taught-lab-runs/:run/moves/:revision', { params: { run, revision } }, { signal }),
  };
}
