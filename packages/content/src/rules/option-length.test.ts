import { describe, expect, it } from 'vitest';
import { aQuestion, optionsOf } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const ofLength = (...lengths: readonly number[]) => optionsOf(...lengths.map((length) => 'x'.repeat(length)));

describe('option-length', () => {
  it('accepts options within 35 % of their mean', () => {
    expect(findProblems('option-length', quizOf(aQuestion({ options: ofLength(65, 100, 100, 135) })))).toEqual([]);
  });

  it('warns of the one option that stands out', () => {
    const problems = findProblems('option-length', quizOf(aQuestion({ options: ofLength(100, 100, 100, 200) })));

    expect(problems).toMatchObject([{ severity: 'warning', message: 'option 4 of quiz-1.1-1 is 60 % longer than the mean' }]);
  });
});
