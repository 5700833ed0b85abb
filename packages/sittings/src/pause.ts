import { type DurationMs, type Instant, milliseconds } from '@cmdsp/primitives';

/** A stopped clock. `until` is the latest end of a break, which then ends by itself; null ends by a hand only. */
export type Pause = {
  readonly at: Instant;
  readonly until: Instant | null;
  /** `staff`: the invigilator stopped the clock; `break`: the candidate takes a stop-clock break that was granted. */
  readonly kind: 'staff' | 'break';
};

/** True while the clock stands: evaluated on every read and write, so that no sweeper decides about it. */
export function isPausedAt(pause: Pause | null | undefined, now: Instant): boolean {
  return pause !== null && pause !== undefined && (pause.until === null || now < pause.until);
}

/** How long the clock has stood by `now`; a break never stands longer than to its end. */
export function pausedTime(pause: Pause, now: Instant): DurationMs {
  const end = pause.until !== null && pause.until < now ? pause.until : now;
  return milliseconds(Math.max(0, end - pause.at));
}
