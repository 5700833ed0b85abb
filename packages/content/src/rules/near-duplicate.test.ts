import { describe, expect, it } from 'vitest';
import { aQuestion, optionsOf } from '../testing/a-question.ts';
import { bankOf, quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const options = (word: string) => optionsOf(...['one', 'two', 'three', 'four'].map((number) => `${word} ${number}`));
const stem = 'A ward loses its central station at night while twelve patients are monitored and nobody is at the desk';
const original = aQuestion({ id: 'd1-01', stem, options: options('ring') });
const copy = { stem: `${stem} again`, options: options('call') };
const other = { stem: 'A maker learns of a weakness in a component that its oldest pumps still carry', options: options('tell') };

describe('near-duplicate', () => {
  it('accepts questions about different situations', () => {
    expect(findProblems('near-duplicate', { ...bankOf(original), ...quizOf(aQuestion(other)) })).toEqual([]);
  });

  it('refuses a quiz question that gives an examination question away', () => {
    const problems = findProblems('near-duplicate', { ...bankOf(original), ...quizOf(aQuestion(copy)) });

    expect(problems).toMatchObject([{ severity: 'error', file: 'bank/questions/d1-01.yaml' }]);
    expect(problems[0]?.message).toContain('quiz-1.1-1');
  });

  it('refuses two of the bank that resemble each other, unless they are enemies', () => {
    const enemy = aQuestion({ ...copy, id: 'd1-02', enemies: ['d1-01'] });

    expect(findProblems('near-duplicate', bankOf(original, { ...enemy, enemies: [] }))).toHaveLength(1);
    expect(findProblems('near-duplicate', bankOf({ ...original, enemies: ['d1-02'] }, enemy))).toEqual([]);
  });
});
