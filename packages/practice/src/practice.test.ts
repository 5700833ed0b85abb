import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Memory } from './memory.ts';
import { isDue, planToday } from './plan-today.ts';
import { eases, ratings } from './rating.ts';
import { rateReview } from './rate-review.ts';
import { rebuildMemory, type Review } from './rebuild-memory.ts';
import { remember } from './remember.ts';

const dayMs = 86_400_000;

describe('rating a review', () => {
  test.each([
    ['right', 'easy', 'easy'],
    ['right', 'thought', 'good'],
    ['right', 'guessed', 'hard'],
    ['partly-right', 'thought', 'again'],
    ['wrong', 'easy', 'again'],
    ['unanswered', 'guessed', 'again'],
  ] as const)('takes a %s answer that came %s as %s', (verdict, ease, expected) => {
    expect(rateReview({ verdict, ease })).toBe(expected);
  });

  test('orders right answers by how they came', () => {
    const places = eases.map((ease) => ratings.indexOf(rateReview({ verdict: 'right', ease })));

    expect(places).toEqual([3, 2, 1]);
  });
});

describe('rebuilding a memory', () => {
  const anyReviews = fc
    .array(
      fc.record({
        rating: fc.constantFrom(...ratings),
        days: fc.integer({ min: 0, max: 90 }),
        questionHash: fc.constantFrom('text one', 'text two'),
      }),
      { maxLength: 10 },
    )
    .map((steps) => {
      let at = 0;
      return steps.map(({ rating, days, questionHash }): Review => {
        at += days * dayMs;
        return { rating, questionHash, at: instant(at) };
      });
    });

  test('gives what was stored review by review', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const stored = reviews.reduce<{ hash: string; memory: Memory | null }>(
          ({ hash, memory }, { questionHash, rating, at }) => ({
            hash: questionHash,
            memory: remember({ memory: hash === questionHash ? memory : null, rating, at, seed: 'x' }),
          }),
          { hash: '', memory: null },
        );

        expect(rebuildMemory(reviews, 'x')).toEqual(stored.memory);
      }),
    );
  });

  test('starts anew where the question changed', () => {
    const old: Review = { questionHash: 'old', rating: 'easy', at: instant(0) };
    const fresh: Review = { questionHash: 'new', rating: 'good', at: instant(9 * dayMs) };

    const memory = rebuildMemory([old, old, fresh], 'x');

    expect(memory).toEqual(remember({ memory: null, rating: 'good', at: fresh.at, seed: 'x' }));
  });

  test('knows nothing without reviews', () => {
    expect(rebuildMemory([], 'x')).toBeNull();
  });
});

describe('what is proposed today', () => {
  test.each([
    ['nothing due', 0, 0, { questions: 0, minutes: 0 }],
    ['one question', 1, 0, { questions: 1, minutes: 1 }],
    ['six questions', 6, 0, { questions: 6, minutes: 4 }],
    ['a pile of ninety', 90, 0, { questions: 7, minutes: 5 }],
    ['a pile, four of them practised already', 86, 4, { questions: 3, minutes: 2 }],
    ['the five minutes done', 83, 7, { questions: 0, minutes: 0 }],
    ['more than five minutes done', 70, 20, { questions: 0, minutes: 0 }],
  ])('is right for %s', (_, due, practisedLately, expected) => {
    expect(planToday({ due, practisedLately })).toEqual(expected);
  });

  test('asks for a question from the moment it is due, and for one never answered at once', () => {
    const memory = remember({ memory: null, rating: 'good', at: instant(0), seed: 'x' });

    expect(isDue(memory, instant(memory.dueAt - 1))).toBe(false);
    expect(isDue(memory, memory.dueAt)).toBe(true);
    expect(isDue(null, instant(0))).toBe(true);
  });
});
