import { rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawableQuestion, drawModuleQuiz } from './draw-module-quiz.ts';
import { isModuleQuizPassed } from './is-module-quiz-passed.ts';

const optionIds = ['o1', 'o2', 'o3', 'o4'];

function aTopic(id: string, count: number, enemies: Record<string, string[]> = {}) {
  const questions: DrawableQuestion[] = Array.from({ length: count }, (_, index) => ({
    id: `${id}-${index + 1}`,
    optionIds,
    enemies: enemies[`${id}-${index + 1}`] ?? [],
  }));
  return { id, questions };
}

const sixTopics = ['1', '2', '3', '4', '5', '6'].map((id) => aTopic(id, 3));

function drawOrThrow(options: Parameters<typeof drawModuleQuiz>[0]) {
  const drawn = drawModuleQuiz(options);
  if (!drawn.ok) throw new Error('too few questions');
  return drawn.value;
}

describe('drawing a module quiz', () => {
  test('takes two different questions from each topic and every option once', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = drawOrThrow({ topics: sixTopics, perTopic: 2, seed });

        expect(new Set(drawn.map(({ id }) => id)).size).toBe(12);
        expect(drawn.map(({ id }) => id.slice(0, 1)).sort()).toEqual('112233445566'.split(''));
        expect(drawn.every((question) => [...question.optionIds].sort().join() === optionIds.join())).toBe(true);
      }),
    );
  });

  test('gives the same quiz for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const options = { topics: sixTopics, perTopic: 2, seed };

        expect(drawModuleQuiz(options)).toEqual(drawModuleQuiz(options));
      }),
    );
  });

  test('brings every question and every position of an option to light over many seeds', () => {
    const seeds = Array.from({ length: 200 }, (_, index) => `seed ${index}`);

    const drawn = seeds.flatMap((seed) => drawOrThrow({ topics: sixTopics, perTopic: 2, seed }));

    expect(new Set(drawn.map(({ id }) => id)).size).toBe(18);
    expect(new Set(drawn.map((question) => question.optionIds.indexOf('o1')))).toEqual(new Set([0, 1, 2, 3]));
  });

  test('keeps enemies apart where the topic has another question', () => {
    const topics = [aTopic('a', 3, { 'a-1': ['b-1', 'a-2'] }), aTopic('b', 3)];
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const ids = drawOrThrow({ topics, perTopic: 2, seed }).map(({ id }) => id);

        expect(ids.includes('a-1') && ids.includes('b-1')).toBe(false);
      }),
    );
  });

  test('still draws when a topic has only enemies to offer', () => {
    const topics = [aTopic('a', 2, { 'a-1': ['a-2'] })];

    const drawn = drawOrThrow({ topics, perTopic: 2, seed: 'any' });

    expect(drawn.map(({ id }) => id).sort()).toEqual(['a-1', 'a-2']);
  });

  test('names the topic that has too few questions', () => {
    const drawn = drawModuleQuiz({ topics: [aTopic('a', 3), aTopic('b', 1)], perTopic: 2, seed: 'any' });

    expect(drawn).toEqual({ ok: false, problem: { topic: 'b', needed: 2, available: 1 } });
  });
});

describe('passing a module quiz', () => {
  const passMark = rational(7, 10);

  test.each([
    ['exactly 70 % of 10', rational(7), rational(10), true],
    ['one thousandth below', rational(6999, 1000), rational(10), false],
    ['exactly 8.4 of 12', rational(84, 10), rational(12), true],
    ['8 and a third of 12', rational(25, 3), rational(12), false],
    ['8.5 of 12', rational(17, 2), rational(12), true],
    ['nothing', rational(0), rational(12), false],
    ['everything', rational(12), rational(12), true],
  ])('decides %s', (_, points, maximum, expected) => {
    expect(isModuleQuizPassed({ points, maximum, passMark })).toBe(expected);
  });

  test('passes at the mark and fails at any amount below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 1_000_000 }), (maximum, part) => {
        const mark = rational(7 * maximum, 10);
        const below = rational(7 * maximum * part - 10, 10 * part);

        expect(isModuleQuizPassed({ points: mark, maximum: rational(maximum), passMark })).toBe(true);
        expect(isModuleQuizPassed({ points: below, maximum: rational(maximum), passMark })).toBe(false);
      }),
    );
  });
});
