import { queryOptions } from '@tanstack/react-query';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { type Answer, request } from '../../api/request.ts';

/** What is with me to be marked. */
export const roomQuery = queryOptions({
  queryKey: ['marking', 'room'],
  queryFn: ({ signal }) => request('GET /api/marking', {}, { signal }),
});

/** One script of mine. */
export function scriptQuery(code: string) {
  return queryOptions({
    queryKey: ['marking', 'script', code],
    queryFn: ({ signal }) => request('GET /api/marking/scripts/:code', { params: { code } }, { signal }),
    // The page keeps what is typed; reading it again by itself would race with that.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

/** The anchors of a subject. */
export function calibrationQuery(kind: Kind, subject: string) {
  return queryOptions({
    queryKey: ['marking', 'calibration', kind, subject],
    queryFn: ({ signal }) =>
      request('GET /api/marking/calibrations/:kind/:subject', { params: { kind, subject } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export type Kind = 'assignment' | 'capstone';
export type Room = Answer<'GET /api/marking'>;
export type SubjectInRoom = Room['subjects'][number];
export type Script = Answer<'GET /api/marking/scripts/:code'>;
export type Calibration = Answer<'GET /api/marking/calibrations/:kind/:subject'>;
export type Guide = Script['guide'];
export type Criterion = Guide['criteria'][number];
export type Level = 0 | 1 | 2 | 3 | 4;
export type TriedAnchor = NonNullable<Calibration['lastTry']>[number];
/** What a marker found so far. */
export type MarkContent = Omit<z.input<Endpoints['PUT /api/marking/scripts/:code/mark']['body']>, 'revision'>;
export type PassageComment = MarkContent['comments']['passages'][number];
