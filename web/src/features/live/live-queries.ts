import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type LiveSessionsAnswer = Answer<'GET /api/live-sessions'>;
export type LiveEntry = LiveSessionsAnswer['sessions'][number];
export type LiveSession = Answer<'GET /api/live-sessions/:session'>;
export type LiveRoom = LiveSession['room'];
export type LiveSummary = NonNullable<LiveSession['summary']>;
export type LiveSlides = Answer<'GET /api/live-sessions/:session/slides'>;
export type LiveOwn = Answer<'GET /api/live-sessions/:session/own'>;
export type LiveDesk = Answer<'GET /api/staff/live-sessions/:session/desk'>;

/** The sessions of a cohort. */
export function liveSessionsQuery(cohort: string | undefined) {
  return queryOptions({
    queryKey: ['live', 'list', cohort],
    queryFn: ({ signal }) =>
      request('GET /api/live-sessions', { query: cohort === undefined ? {} : { cohort } }, { signal }),
  });
}

/** What a session can be about. */
export function liveSubjectsQuery(cohort: string) {
  return queryOptions({
    queryKey: ['live', 'subjects', cohort],
    queryFn: ({ signal }) => request('GET /api/staff/live-subjects', { query: { cohort } }, { signal }),
    staleTime: 60_000,
  });
}

/** One session. */
export function liveSessionQuery(session: string) {
  return queryOptions({
    queryKey: ['live', 'one', session],
    queryFn: ({ signal }) => request('GET /api/live-sessions/:session', { params: { session } }, { signal }),
  });
}

/** The slides of a session; they stay as they are while it runs. */
export function liveSlidesQuery(session: string, state: LiveRoom['state']) {
  return queryOptions({
    queryKey: ['live', 'slides', session, state === 'planned' ? 'planned' : 'bound'],
    queryFn: ({ signal }) => request('GET /api/live-sessions/:session/slides', { params: { session } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What I did in a session. */
export function liveOwnQuery(session: string) {
  return queryOptions({
    queryKey: ['live', 'own', session],
    queryFn: ({ signal }) => request('GET /api/live-sessions/:session/own', { params: { session } }, { signal }),
  });
}

/** Names, for those who teach. */
export function liveDeskQuery(session: string) {
  return queryOptions({
    queryKey: ['live', 'desk', session],
    queryFn: ({ signal }) => request('GET /api/staff/live-sessions/:session/desk', { params: { session } }, { signal }),
    staleTime: 1000,
  });
}
