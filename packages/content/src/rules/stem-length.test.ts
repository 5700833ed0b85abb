import { describe, expect, it } from 'vitest';
import { aQuestion, wordsOf } from '../testing/a-question.ts';
import { aSet, bankOf, quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

describe('stem-length', () => {
  it.each([25, 90])('accepts a stem of %i words', (count) => {
    expect(findProblems('stem-length', quizOf(aQuestion({ stem: wordsOf(count) })))).toEqual([]);
  });

  it.each([24, 91])('refuses a stem of %i words, with file and line', (count) => {
    const problems = findProblems('stem-length', bankOf(aQuestion({ id: 'd1-01', stem: wordsOf(count) })));

    expect(problems).toMatchObject([{ severity: 'error', file: 'bank/questions/d1-01.yaml', line: 9 }]);
    expect(problems[0]?.message).toContain(`${count} words`);
  });

  it('accepts a short stem in a scenario set, where the case says the rest', () => {
    const letters = ['a', 'b', 'c', 'd'];
    const questions = letters.map((letter) => aQuestion({ id: `set-01-${letter}`, exhibits: ['e1'], stem: wordsOf(12) }));

    expect(findProblems('stem-length', aSet({ questions }))).toEqual([]);
  });
});
