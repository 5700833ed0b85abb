import { type DurationMs, type Instant, milliseconds } from '@cmdsp/primitives';

/** From `from` on, up to but without `to`. */
export type Interval = { readonly from: Instant; readonly to: Instant };

/** The same moments as few intervals as possible, in order; empty ones vanish. */
export function joinIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = [];
  for (const next of intervals.filter(isSome).toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || next.from > last.to) joined.push({ from: next.from, to: next.to });
    else if (next.to > last.to) joined[joined.length - 1] = { from: last.from, to: next.to };
  }
  return joined;
}

/** The moments that are in both. */
export function overlapOf(one: readonly Interval[], other: readonly Interval[]): readonly Interval[] {
  const right = joinIntervals(other);
  return joinIntervals(one).flatMap(({ from, to }) =>
    right.map((interval) => ({ from: later(from, interval.from), to: earlier(to, interval.to) })).filter(isSome),
  );
}

/** The moments of the first that are in none of the second. */
export function withoutIntervals(one: readonly Interval[], other: readonly Interval[]): readonly Interval[] {
  return joinIntervals(other).reduce<readonly Interval[]>(
    (left, hole) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: earlier(to, hole.from) },
          { from: later(from, hole.to), to },
        ].filter(isSome),
      ),
    joinIntervals(one),
  );
}

/** How long they are together; what overlaps is counted once. */
export function totalOf(intervals: readonly Interval[]): DurationMs {
  return milliseconds(joinIntervals(intervals).reduce((sum, { from, to }) => sum + (to - from), 0));
}

function isSome({ from, to }: Interval): boolean {
  return from < to;
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
