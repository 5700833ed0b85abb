import { type DurationMs, type Instant, milliseconds, type Rational } from '@cmdsp/primitives';
import { deadlineOf } from '@cmdsp/sittings';

/** When somebody who starts in the last moment of a window is done at the latest, with their own factor on the time. */
export function latestEnd(options: {
  readonly closesAt: Instant;
  /** Time of a candidate without accommodation. */
  readonly personalTime: DurationMs;
  readonly timeFactor: Rational;
}): Instant {
  const { closesAt, personalTime, timeFactor } = options;
  const none = milliseconds(0);
  const window = { opensAt: closesAt, closesAt };
  const terms = { id: '', window, personalTime, accommodation: timeFactor, credit: none, grace: none };
  return deadlineOf({ ...terms, startedAt: closesAt });
}
