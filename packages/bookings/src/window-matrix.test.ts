import { addDuration, instant, milliseconds, minutes, rational } from '@cmdsp/primitives';
import { deadlineOf, startSitting } from '@cmdsp/sittings';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeWindow } from './judge-window.ts';
import { latestEnd } from './latest-end.ts';

const hour = 3_600_000;
const opensAt = instant(1_000 * hour);

// beyond.md, complaint 5: a personal timer that was cut by the window.
describe('a window limits the start and nothing else', () => {
  const windows = [10, 60, 240].map((length) => ({ length, closesAt: addDuration(opensAt, minutes(length)) }));
  const times = [20, 150].map((length) => minutes(length));
  const factors = [rational(1), rational(5, 4), rational(3, 2), rational(2), rational(3)];
  const cases = windows.flatMap(({ length, closesAt }) =>
    times.flatMap((personalTime) =>
      factors.flatMap((factor) =>
        [opensAt, closesAt].map((startedAt) => ({ length, closesAt, personalTime, factor, startedAt })),
      ),
    ),
  );

  test.each(cases)(
    'window of $length min, time of $personalTime ms, factor $factor.numerator/$factor.denominator: the whole time from $startedAt',
    ({ closesAt, personalTime, factor, startedAt }) => {
      const none = milliseconds(0);
      const started = startSitting({
        sitting: {
          kind: 'scheduled',
          id: 'a',
          window: { opensAt, closesAt },
          personalTime,
          accommodation: factor,
          credit: none,
          grace: none,
        },
        now: startedAt,
        holder: 'a-browser',
      });

      if (!started.ok) throw new Error(started.problem.kind);
      const given = deadlineOf(started.value.sitting) - startedAt;
      expect(given).toBe((personalTime * Number(factor.numerator)) / Number(factor.denominator));
    },
  );
});

describe('judgeWindow', () => {
  const sound = { opensAt, closesAt: addDuration(opensAt, minutes(60)), seats: 10, placeUntil: null };
  const ask = { personalTime: minutes(150), allotments: [], taken: 0, now: instant(0) };

  test('finds nothing in a window that opens later and whose place stays open', () => {
    const faults = judgeWindow({ ...ask, window: sound });

    expect(faults).toEqual([]);
  });

  test('names both times where the place closes before the last may still be writing', () => {
    const placeUntil = addDuration(opensAt, minutes(200));

    const faults = judgeWindow({ ...ask, window: { ...sound, placeUntil } });

    const lastEnd = addDuration(opensAt, minutes(210));
    expect(faults).toEqual([{ kind: 'place-closes-early', placeUntil, lastEnd }]);
  });

  test('counts the longest time of all who may come, with their breaks', () => {
    const placeUntil = addDuration(opensAt, minutes(60 + 150 * 1.5 + 29));
    const allotments = [
      { timeFactor: rational(5, 4), breaks: minutes(0) },
      { timeFactor: rational(3, 2), breaks: minutes(30) },
    ];

    const faults = judgeWindow({ ...ask, allotments, window: { ...sound, placeUntil } });

    expect(faults).toEqual([
      { kind: 'place-closes-early', placeUntil, lastEnd: addDuration(opensAt, minutes(60 + 225 + 30)) },
    ]);
  });

  test.each([
    { what: 'closes before it opens', window: { ...sound, closesAt: opensAt }, kind: 'closes-before-it-opens' },
    { what: 'opens in the past', window: sound, now: opensAt, kind: 'opens-in-the-past' },
    { what: 'has fewer places than are taken', window: { ...sound, seats: 3 }, taken: 4, kind: 'too-few-seats' },
  ])('refuses a window that $what', ({ kind, ...changed }) => {
    const faults = judgeWindow({ ...ask, ...changed });

    expect(faults).toMatchObject([{ kind }]);
  });

  test('a window is sound exactly when whoever starts last is done before the place closes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 4, max: 12 }),
        (open, until, quarters) => {
          const closesAt = addDuration(opensAt, minutes(open));
          const placeUntil = addDuration(opensAt, minutes(until));
          const allotment = { timeFactor: rational(quarters, 4), breaks: milliseconds(0) };

          const faults = judgeWindow({ ...ask, allotments: [allotment], window: { ...sound, closesAt, placeUntil } });

          const end = latestEnd({ closesAt, personalTime: ask.personalTime, allotment });
          expect(faults.length === 0).toBe(end <= placeUntil);
        },
      ),
    );
  });
});
