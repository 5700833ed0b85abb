import { instant } from '@cmdsp/primitives';
import type { Monotonic, ServerTime, Standing } from '@cmdsp/sittings/client';
import type { Answer } from '../api/request.ts';
import { monotonic } from '../journal/monotonic.ts';

/** How a sitting stands, as the server tells it. */
export type SittingAnswer = Answer<'GET /api/sittings/:id'>;

/** The questions of this sitting. */
export type Paper = Answer<'GET /api/sittings/:id/paper'>;

/** One question on the paper. */
export type PaperQuestion = Extract<Paper['parts'][number], { kind: 'single' }>['question'];

/** One scenario: its case and exhibits. */
export type PaperSet = Extract<Paper['parts'][number], { kind: 'set' }>;

/** How a sitting stands, in the words of the wire. */
export type Told = {
  readonly now: number;
  readonly deadline: number | null;
  readonly pausedAt: number | null;
  readonly fence: number | null;
  readonly phase: SittingAnswer['phase'];
};

/** The server's word about time; null before a sitting has a deadline. */
export function serverTime(told: Told, sentAt: Monotonic): ServerTime | null {
  if (told.deadline === null) return null;
  const pausedAt = told.pausedAt === null ? null : instant(told.pausedAt);
  return { now: instant(told.now), deadline: instant(told.deadline), pausedAt, sentAt, receivedAt: monotonic() };
}

/** The server's word about the sitting; null before it has started. */
export function standingOf(told: Told, sentAt: Monotonic): Standing | null {
  const time = serverTime(told, sentAt);
  if (time === null || told.fence === null) return null;
  return { fence: told.fence, phase: told.phase, time };
}
