import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import type { MoveQuery } from './move-query.ts';

export type LabEntry = Answer<'GET /api/labs'>['labs'][number];
export type LabFront = Answer<'GET /api/labs/:lab'>;
export type LabRun = Answer<'GET /api/lab-runs/:run'>;
export type LabMarking = NonNullable<LabRun['marking']>;
export type LabMove = Answer<'GET /api/lab-runs/:run/moves/:revision'>;
export type RunKind = LabRun['kind'];

/** All labs and where this learner stands with each. */
export const labsQuery = queryOptions({
  queryKey: ['labs'],
  queryFn: ({ signal }) => request('GET /api/labs', { query: {} }, { signal }),
  staleTime: 0,
});

/** A lab with this learner's runs. */
export function labQuery(lab: string) {
  return queryOptions({
    queryKey: ['labs', lab],
    queryFn: ({ signal }) => request('GET /api/labs/:lab', { params: { lab } }, { signal }),
    // A run that was begun or marked a moment ago must show.
    staleTime: 0,
  });
}

/** One run where it stands. Not fetched again by itself: the page may hold an answer that is not saved yet. */
export function labRunQuery(run: string) {
  return queryOptions({
    queryKey: ['lab-run', run],
    queryFn: ({ signal }) => request('GET /api/lab-runs/:run', { params: { run } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** One save of a run, which never changes. */
export function labMoveQuery(run: string, revision: number): MoveQuery<LabMove> {
  return {
    queryKey: ['lab-run', run, 'move', revision],
    queryFn: ({ signal }) =>
      request('GET /api/lab-runs/:run/moves/:revision', { params: { run, revision } }, { signal }),
  };
}
