import { compareRational, type DurationMs, type Instant, type Rational, rational } from '@cmdsp/primitives';
import type { ExamWindow } from './exam-window.ts';
import { latestEnd } from './latest-end.ts';

/** What contradicts what in a window, with both times. */
export type WindowFault =
  | { readonly kind: 'closes-before-it-opens'; readonly opensAt: Instant; readonly closesAt: Instant }
  | { readonly kind: 'opens-in-the-past'; readonly opensAt: Instant; readonly now: Instant }
  | { readonly kind: 'too-few-seats'; readonly seats: number; readonly taken: number }
  | { readonly kind: 'place-closes-early'; readonly placeUntil: Instant; readonly lastEnd: Instant };

/**
 * Finds what contradicts itself in a window, before anybody books it: a place that closes while the last to start, with
 * the longest time of all who may come, is still writing. Personal time is never cut to fit (complaint 5 of the design).
 */
export function judgeWindow(options: {
  readonly window: Pick<ExamWindow, 'opensAt' | 'closesAt' | 'seats' | 'placeUntil'>;
  readonly personalTime: DurationMs;
  /** The factors on the time of everybody who may come. */
  readonly timeFactors: readonly Rational[];
  /** How many places are taken already. */
  readonly taken: number;
  readonly now: Instant;
}): readonly WindowFault[] {
  const { window, personalTime, timeFactors, taken, now } = options;
  const { opensAt, closesAt, seats, placeUntil } = window;
  const longest = timeFactors.reduce((one, other) => (compareRational(one, other) < 0 ? other : one), rational(1));
  const lastEnd = latestEnd({ closesAt, personalTime, timeFactor: longest });
  return [
    ...(closesAt <= opensAt ? [{ kind: 'closes-before-it-opens', opensAt, closesAt } as const] : []),
    ...(opensAt <= now ? [{ kind: 'opens-in-the-past', opensAt, now } as const] : []),
    ...(seats < taken ? [{ kind: 'too-few-seats', seats, taken } as const] : []),
    ...(placeUntil !== null && placeUntil < lastEnd
      ? [{ kind: 'place-closes-early', placeUntil, lastEnd } as const]
      : []),
  ];
}
