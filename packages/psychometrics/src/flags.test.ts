import { describe, expect, it } from 'vitest';
import { analyseOptions, difficulty, flagQuestion, restCorrelation } from './index.ts';

/** `count` people who chose an option and have these rest scores. */
const group = (option: string, count: number, rest: number) =>
  Array.from({ length: count }, (_, index) => ({ choice: option === '' ? [] : [option], rest: rest + (index % 3) }));

function analyse(people: readonly { readonly choice: readonly string[]; readonly rest: number }[]) {
  const choices = people.map(({ choice }) => choice);
  const rest = people.map((person) => person.rest);
  return analyseOptions({ options: ['a', 'b', 'c', 'd'], correct: ['a'], choices, rest });
}

describe('options', () => {
  it('flags a distractor that nobody takes, once enough people could have', () => {
    const few = analyse([...group('a', 40, 10), ...group('b', 10, 5), ...group('c', 10, 5)]);
    const many = analyse([...group('a', 50, 10), ...group('b', 20, 5), ...group('c', 20, 5)]);

    expect(few.options.at(-1)?.flags).toEqual([]);
    expect(many.options.at(-1)?.flags).toEqual(['hardly-anybody']);
  });

  it('flags a distractor that better people take than the key', () => {
    const { options } = analyse([
      ...group('a', 30, 5),
      ...group('b', 20, 12),
      ...group('c', 5, 4),
      ...group('d', 5, 4),
    ]);

    expect(options.map(({ flags }) => flags)).toEqual([[], ['better-than-key'], [], []]);
  });

  it('counts who left it open, and means of those who chose', () => {
    const { options, unanswered } = analyse([...group('a', 6, 8), ...group('', 4, 2)]);

    expect(unanswered).toBeCloseTo(0.4, 12);
    expect(options[0]).toMatchObject({ chosenBy: 6, share: 0.6, restMean: 9, isKey: true });
  });
});

describe('questions', () => {
  const rest = Array.from({ length: 60 }, (_, index) => index);
  const flagsOf = (scores: readonly number[]) =>
    flagQuestion({
      difficulty: difficulty(scores, { maximum: 1 }),
      discrimination: restCorrelation(
        scores.map((score, index) => [score, rest[index] ?? 0]),
        { question: 0 },
      ),
      options: [],
      chance: 0.25,
    });

  it.each([
    {
      title: 'one that the weak get right',
      scores: rest.map((one) => (one < 30 ? 1 : 0)),
      flags: ['negative-discrimination'],
    },
    { title: 'one that parts strong and weak', scores: rest.map((one) => (one < 30 ? 0 : 1)), flags: [] },
    {
      title: 'one that hardly anybody gets right',
      scores: rest.map((one) => (one > 56 ? 1 : 0)),
      flags: ['below-chance'],
    },
  ])('says of $title: $flags', ({ scores, flags }) => {
    expect(flagsOf(scores)).toEqual(flags);
  });

  it('says nothing about a question with few answers', () => {
    expect(
      flagQuestion({
        difficulty: difficulty([0, 0, 0], { maximum: 1 }),
        discrimination: { kind: 'unknowable', responses: 3 },
        options: [],
        chance: 0.25,
      }),
    ).toEqual([]);
  });
});

describe('the gate', () => {
  it('says about how many more responses are needed, more exactly the more there are', () => {
    const needed = [8, 20, 30].map((count) => {
      const found = difficulty(
        Array.from({ length: count }, (_, index) => index % 2),
        { maximum: 1 },
      );
      return found.kind === 'too-few' ? found.needsMore + count : null;
    });

    expect(needed).toEqual([20, 36, 38]);
  });

  it('lets a question through that forty people answered', () => {
    const scores = Array.from({ length: 40 }, (_, index) => (index % 10 < 7 ? 1 : 0));

    expect(difficulty(scores, { maximum: 1 })).toMatchObject({ kind: 'estimated', responses: 40 });
  });
});
