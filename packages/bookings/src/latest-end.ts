import { type DurationMs, type Instant, milliseconds, type Rational } from '@cmdsp/primitives';
import { deadlineOf } from '@cmdsp/sittings';

/** How somebody's own time differs from the paper's: a factor of at least 1, and breaks in which the clock stands. */
export type Allotment = { readonly timeFactor: Rational; readonly breaks: DurationMs };

/** When somebody who starts in the last moment of a window is done at the latest, all their breaks taken. */
export function latestEnd(options: {
  readonly closesAt: Instant;
  /** Time of a candidate without accommodation. */
  readonly personalTime: DurationMs;
  readonly allotment: Allotment;
}): Instant {
  const { closesAt, personalTime, allotment } = options;
  const window = { opensAt: closesAt, closesAt };
  const times = { personalTime, accommodation: allotment.timeFactor, credit: allotment.breaks, grace: milliseconds(0) };
  return deadlineOf({ id: '', window, ...times, startedAt: closesAt });
}
