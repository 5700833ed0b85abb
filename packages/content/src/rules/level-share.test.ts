import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const quizWith = (levels: Readonly<Record<string, number>>) => {
  const list = Object.entries(levels).flatMap(([level, count]) => Array.from({ length: count }, () => level));
  return quizOf(...list.map((level, index) => aQuestion({ id: `quiz-1.1-${index + 1}`, level })));
};

describe('level-share', () => {
  it('accepts 60 % that ask to apply or more and 15 % that ask to recall', () => {
    expect(findProblems('level-share', quizWith({ apply: 6, analyse: 6, understand: 5, recall: 3 }))).toEqual([]);
  });

  it.each([
    { levels: { apply: 11, understand: 9 }, counts: '11 ask to apply or more and 0' },
    { levels: { apply: 16, recall: 4 }, counts: '16 ask to apply or more and 4' },
  ])('warns when $counts ask to recall', ({ levels, counts }) => {
    const problems = findProblems('level-share', quizWith(levels));

    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(counts);
  });
});
