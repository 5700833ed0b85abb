import { addDuration, type DurationMs, type Instant, milliseconds } from '@cmdsp/primitives';

/** One break; `endedAt` is null while nobody has written its end down. */
export type Break = { readonly beganAt: Instant; readonly endedAt: Instant | null };

/** How the break budget of a sitting stands at a moment. */
export type BreakStanding = {
  readonly left: DurationMs;
  /** When the break that runs now ends by itself; null when none runs. */
  readonly endsAt: Instant | null;
  /** A break whose budget has run out before `now` and whose end is not written down: it ended then. */
  readonly overdueSince: Instant | null;
};

/**
 * How much of the budget is left. A break ends by itself the moment its budget does, whether or not somebody wrote that down:
 * so nobody gains a second by a server that looks late.
 */
export function breakAt(options: {
  readonly budget: DurationMs;
  readonly breaks: readonly Break[];
  readonly now: Instant;
}): BreakStanding {
  const { budget, breaks, now } = options;
  const used = breaks.reduce((sum, { beganAt, endedAt }) => sum + (endedAt === null ? 0 : endedAt - beganAt), 0);
  const before = milliseconds(Math.max(0, budget - used));
  const running = breaks.find(({ endedAt }) => endedAt === null);
  if (running === undefined) return { left: before, endsAt: null, overdueSince: null };
  const endsAt = addDuration(running.beganAt, before);
  if (now >= endsAt) return { left: milliseconds(0), endsAt: null, overdueSince: endsAt };
  return { left: milliseconds(endsAt - Math.max(now, running.beganAt)), endsAt, overdueSince: null };
}
