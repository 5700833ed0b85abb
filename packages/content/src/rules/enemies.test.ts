import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { bankOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const pair = (first: readonly string[], second: readonly string[]) =>
  bankOf(aQuestion({ id: 'd1-01', enemies: first }), aQuestion({ id: 'd1-02', enemies: second }));

describe('enemies', () => {
  it('accepts enemies that name each other', () => {
    expect(findProblems('enemies', pair(['d1-02'], ['d1-01']))).toEqual([]);
  });

  it.each([
    { first: ['d1-02'], message: 'd1-01 names d1-02 as its enemy, but not the other way round' },
    { first: ['d9-99'], message: 'd1-01 names `d9-99`, which does not exist' },
    { first: ['d1-01'], message: 'd1-01 names itself as its enemy' },
  ])('refuses: $message', ({ first, message }) => {
    expect(findProblems('enemies', pair(first, []))).toMatchObject([{ file: 'bank/questions/d1-01.yaml', message }]);
  });
});
