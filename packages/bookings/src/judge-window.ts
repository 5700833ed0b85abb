import { type DurationMs, type Instant, instant, milliseconds, rational } from '@cmdsp/primitives';
import type { ExamWindow } from './exam-window.ts';
import { type Allotment, latestEnd } from './latest-end.ts';

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
  /** Of everybody whose time differs and who may come. */
  readonly allotments: readonly Allotment[];
  /** How many places are taken already. */
  readonly taken: number;
  readonly now: Instant;
}): readonly WindowFault[] {
  const { window, personalTime, allotments, taken, now } = options;
  const { opensAt, closesAt, seats, placeUntil } = window;
  const lastEnd = lastEndOf({ closesAt, personalTime, allotments });
  return [
    ...(closesAt <= opensAt ? [{ kind: 'closes-before-it-opens', opensAt, closesAt } as const] : []),
    ...(opensAt <= now ? [{ kind: 'opens-in-the-past', opensAt, now } as const] : []),
    ...(seats < taken ? [{ kind: 'too-few-seats', seats, taken } as const] : []),
    ...(placeUntil !== null && placeUntil < lastEnd
      ? [{ kind: 'place-closes-early', placeUntil, lastEnd } as const]
      : []),
  ];
}

/** When the last of several people is done who all start in the last moment of a window. */
export function lastEndOf({
  allotments,
  ...common
}: {
  readonly closesAt: Instant;
  readonly personalTime: DurationMs;
  readonly allotments: readonly Allotment[];
}): Instant {
  const all = [{ timeFactor: rational(1), breaks: milliseconds(0) }, ...allotments];
  return instant(Math.max(...all.map((allotment) => latestEnd({ ...common, allotment }))));
}
