import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Memory } from './memory.ts';
import { ratings } from './rating.ts';
import { leewayMs, remember } from './remember.ts';

const dayMs = 86_400_000;
const start = instant(Date.parse('2026-11-21T09:00:00Z'));
const after = (days: number) => instant(start + Math.round(days * dayMs));
const anyRating = fc.constantFrom(...ratings);

/** Days from the review until the question is due, without the leeway. */
const intervalOf = ({ dueAt, reviewedAt }: Memory) => (dueAt + leewayMs - reviewedAt) / dayMs;

describe('the first review', () => {
  // Default weights of FSRS-6, w0 to w3 (github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm).
  test.each([
    ['again', 0.212, 1],
    ['hard', 1.2931, 1],
    ['good', 2.3065, 2],
  ] as const)(
    'rated %s gives the published stability of %d days and comes back after %d',
    (rating, stability, days) => {
      const memory = remember({ memory: null, rating, at: start, seed: 's' });

      expect(memory).toMatchObject({ stability, reps: 1, lapses: 0, reviewedAt: start });
      expect(intervalOf(memory)).toBe(days);
    },
  );

  test('rated easy gives the published stability and is spread around eight days', () => {
    const intervals = Array.from({ length: 100 }, (_, index) =>
      remember({ memory: null, rating: 'easy', at: start, seed: `question ${index}` }),
    );

    expect(intervals[0]?.stability).toBe(8.2956);
    const days = new Set(intervals.map(intervalOf));
    expect(Math.min(...days)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...days)).toBeLessThanOrEqual(10);
    expect(days.size).toBeGreaterThan(2);
  });
});

describe('a later review', () => {
  const known = remember({ memory: null, rating: 'good', at: start, seed: 's' });

  test('that is right lengthens the stability, the more the harder it had become to recall', () => {
    const [soon, late] = [2, 6].map((days) => remember({ memory: known, rating: 'good', at: after(days), seed: 's' }));

    expect(soon?.stability).toBeGreaterThan(known.stability);
    expect(late?.stability).toBeGreaterThan(soon?.stability ?? Infinity);
  });

  test('that is not right shortens it, counts a lapse and comes back the next day', () => {
    const memory = remember({ memory: known, rating: 'again', at: after(2), seed: 's' });

    expect(memory.stability).toBeLessThan(known.stability);
    expect(memory).toMatchObject({ reps: 2, lapses: 1 });
    expect(intervalOf(memory)).toBe(1);
  });

  test('dated before the last one counts as of that one', () => {
    const memory = remember({ memory: known, rating: 'good', at: after(-1), seed: 's' });

    expect(memory.reviewedAt).toBe(known.reviewedAt);
    expect(memory).toEqual(remember({ memory: known, rating: 'good', at: start, seed: 's' }));
  });
});

describe('any run of reviews', () => {
  const run = fc.array(fc.tuple(anyRating, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 12 });
  const play = (steps: readonly (readonly [(typeof ratings)[number], number])[], seed = 's') =>
    steps.reduce<{ memory: Memory | null; at: number }>(
      ({ memory, at }, [rating, days]) => {
        const next = at + days * dayMs;
        return { memory: remember({ memory, rating, at: instant(next), seed }), at: next };
      },
      { memory: null, at: start },
    ).memory;

  test('stays within a day and half a year, and within the scale of difficulty', () => {
    fc.assert(
      fc.property(run, (steps) => {
        const memory = play(steps);

        expect(memory).not.toBeNull();
        if (memory === null) return;
        expect(intervalOf(memory)).toBeGreaterThanOrEqual(1);
        expect(intervalOf(memory)).toBeLessThanOrEqual(180);
        expect(Number.isInteger(intervalOf(memory))).toBe(true);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
        expect(memory.reps).toBe(steps.length);
      }),
    );
  });

  test('brings back the next day what was not right, however well it was known', () => {
    fc.assert(
      fc.property(run, (steps) => {
        const last = steps.reduce((sum, step) => sum + step[1], 0);
        const at = instant(start + (last + 30) * dayMs);

        expect(intervalOf(remember({ memory: play(steps), rating: 'again', at, seed: 's' }))).toBe(1);
      }),
    );
  });

  test('gives the same memory for the same seed', () => {
    fc.assert(
      fc.property(run, fc.string(), (steps, seed) => {
        expect(play(steps, seed)).toEqual(play(steps, seed));
      }),
    );
  });

  test('never remembers better for a worse rating', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 0, max: 100 }), (steps, days) => {
        const last = steps.reduce((sum, step) => sum + step[1], 0);
        const stabilities = ratings.map(
          (rating) =>
            remember({ memory: play(steps), rating, at: instant(start + (last + days) * dayMs), seed: 's' }).stability,
        );

        expect(stabilities).toEqual([...stabilities].sort((a, b) => a - b));
      }),
    );
  });
});
