import { describe, expect, it } from 'vitest';
import { aQuestion, optionsOf } from '../testing/a-question.ts';
import { bankOf, quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const keyIsLongest = optionsOf('The longest of them', 'Short one', 'Short two', 'Short six');
const keyIsNot = optionsOf('Short one', 'The longest of them', 'Short two', 'Short six');
const bankWith = (longest: number) =>
  bankOf(
    ...Array.from({ length: 10 }, (_, index) =>
      aQuestion({ id: `d1-${index + 10}`, options: index < longest ? keyIsLongest : keyIsNot }),
    ),
  );

describe('key-longest', () => {
  it('accepts three keys of ten being the longest', () => {
    expect(findProblems('key-longest', bankWith(3))).toEqual([]);
  });

  it('warns of four of ten and names them', () => {
    const problems = findProblems('key-longest', bankWith(4));

    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('4 of 10 questions of domain 1: d1-10, d1-11, d1-12, d1-13');
  });

  it('leaves quizzes alone', () => {
    const questions = [1, 2, 3].map((number) => aQuestion({ id: `quiz-1.1-${number}`, options: keyIsLongest }));

    expect(findProblems('key-longest', quizOf(...questions))).toEqual([]);
  });
});
