import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { aStandard } from '../testing/library-files.ts';

const files = quizOf(aQuestion({ reviewBy: '2027-11-21' }));

describe('review-date', () => {
  it('accepts a question on its last day', () => {
    expect(findProblems('review-date', files, '2027-11-21')).toEqual([]);
  });

  it('warns the day after', () => {
    expect(findProblems('review-date', files, '2027-11-22')).toMatchObject([
      { severity: 'warning', message: 'quiz-1.1-1 was to be reviewed by 2027-11-21' },
    ]);
  });

  it('warns of a standard that nobody has looked at again', () => {
    const standard = aStandard({ slug: 'guide', reviewBy: '2027-05-21' });

    expect(findProblems('review-date', standard, '2027-05-21')).toEqual([]);
    expect(findProblems('review-date', standard, '2027-05-22')).toMatchObject([{ file: 'standards/guide.yaml' }]);
  });
});
