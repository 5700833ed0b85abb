import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, joinIntervals, overlapOf, totalOf, withoutIntervals } from './intervals.ts';

const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 15 }))
    .map(([from, length]): Interval => ({ from: instant(from), to: instant(from + length) })),
  { maxLength: 8 },
);
/** The oracle: which milliseconds are in, one by one. */
const inside = (list: readonly Interval[]) =>
  Array.from({ length: 60 }, (_, at) => list.some(({ from, to }) => from <= at && at < to));

test('joins to the same moments, apart and in order', () => {
  fc.assert(
    fc.property(intervals, (list) => {
      const joined = joinIntervals(list);

      expect(inside(joined)).toEqual(inside(list));
      for (const [index, { from, to }] of joined.entries()) {
        expect(from).toBeLessThan(to);
        if (index > 0) expect(joined[index - 1]?.to).toBeLessThan(from);
      }
    }),
  );
});

test('overlaps, differs and counts as the single moments do', () => {
  fc.assert(
    fc.property(intervals, intervals, (one, other) => {
      const [left, right] = [inside(one), inside(other)];

      expect(inside(overlapOf(one, other))).toEqual(left.map((is, at) => is && right[at]));
      expect(inside(withoutIntervals(one, other))).toEqual(left.map((is, at) => is && !right[at]));
      expect(totalOf(one)).toBe(left.filter(Boolean).length);
    }),
  );
});
