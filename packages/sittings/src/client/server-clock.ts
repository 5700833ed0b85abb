import { type DurationMs, type Instant, milliseconds } from '@cmdsp/primitives';

/** A reading of a monotonic clock of this page in milliseconds (`performance.now()`); fractions are fine. */
export type Monotonic = number & { readonly __brand: 'Monotonic' };

/** What the server said about time, and when this page asked and heard it. */
export type ServerTime = {
  readonly now: Instant;
  /** While the clock stands: the deadline as it was when it was stopped. */
  readonly deadline: Instant;
  /** When the clock was stopped; null or missing while it runs. */
  readonly pausedAt?: Instant | null;
  readonly sentAt: Monotonic;
  readonly receivedAt: Monotonic;
};

/** Server time = page time + offset, as far as this page can know; the deadline is the server's word. */
export type ServerClock = {
  readonly offset: number;
  readonly deadline: Instant;
  readonly toldAt: Instant;
  readonly pausedAt: Instant | null;
};

/**
 * Learns from one answer. The true offset lies between `now - receivedAt` and `now - sentAt`; an estimate inside stays
 * (the display does not jump), one outside moves to the nearer end, which also mends a clock that slept. An answer that
 * was overtaken on its way does not bring an older deadline back.
 */
export function learnTime(clock: ServerClock | null, time: ServerTime): ServerClock {
  const lowest = time.now - time.receivedAt;
  const highest = time.now - time.sentAt;
  const estimate = clock?.offset ?? (lowest + highest) / 2;
  const offset = Math.min(Math.max(estimate, lowest), highest);
  if (clock && clock.toldAt > time.now) return { ...clock, offset };
  return { offset, deadline: time.deadline, toldAt: time.now, pausedAt: time.pausedAt ?? null };
}

/** Time left at a reading of the page's clock, never below zero; null before the server has said anything. */
export function timeLeft(clock: ServerClock | null, at: Monotonic): DurationMs | null {
  if (!clock) return null;
  if (clock.pausedAt !== null) return milliseconds(Math.max(0, clock.deadline - clock.pausedAt));
  return milliseconds(Math.max(0, Math.floor(clock.deadline - (at + clock.offset))));
}
