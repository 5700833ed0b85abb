import { addDuration, type Instant, milliseconds, ok, refused, type Result } from '@cmdsp/primitives';
import type { BookingState } from './exam-window.ts';

const day = 86_400_000;

/** A booking that may have come to nothing. */
export type Absence = {
  readonly state: BookingState;
  /** Whether the place was given back after `freeUntil`, by whoever had booked it. */
  readonly isLate: boolean;
  readonly doesAbsenceCount: boolean;
  readonly excuse: 'none' | 'asked' | 'accepted' | 'declined';
};

/** Whether somebody did not come: booked, never started, and nobody can start any more. */
export function isMissed(options: {
  readonly state: BookingState;
  readonly closesAt: Instant;
  readonly now: Instant;
}): boolean {
  return options.state === 'booked' && options.now > options.closesAt;
}

/** Whether an absence counts as an attempt: as it was said when the place was booked, and not when it was excused. */
export function countsAsAttempt({ state, isLate, doesAbsenceCount, excuse }: Absence): boolean {
  const isAbsence = state === 'no-show' || (state === 'cancelled' && isLate);
  return isAbsence && doesAbsenceCount && excuse !== 'accepted';
}

/** Why an excuse is not taken. */
export type ExcuseRefusal =
  | { readonly kind: 'nothing-to-excuse' }
  | { readonly kind: 'asked-already' }
  | { readonly kind: 'too-late'; readonly since: Instant };

/** Decides whether an absence may be excused still: within `excuseDays` of the closing of the window, once. */
export function judgeExcuse(
  absence: Absence & { readonly closesAt: Instant },
  { excuseDays, now }: { readonly excuseDays: number; readonly now: Instant },
): Result<null, ExcuseRefusal> {
  if (!countsAsAttempt({ ...absence, doesAbsenceCount: true, excuse: 'none' }))
    return refused({ kind: 'nothing-to-excuse' });
  if (absence.excuse !== 'none') return refused({ kind: 'asked-already' });
  const since = addDuration(absence.closesAt, milliseconds(excuseDays * day));
  return now > since ? refused({ kind: 'too-late', since }) : ok(null);
}
