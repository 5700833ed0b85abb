import { describe, expect, it } from 'vitest';
import { aQuestion, optionsOf } from '../testing/a-question.ts';
import { bankOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const keyAt = (position: number) => {
  const [key, ...others] = optionsOf('Key here', 'Not this', 'Nor that', 'Nor here');
  return [...others.slice(0, position), key, ...others.slice(position)];
};
const bankWithKeysAt = (...positions: readonly number[]) =>
  bankOf(...positions.map((position, index) => aQuestion({ id: `d1-${index + 10}`, options: keyAt(position) })));

describe('key-position', () => {
  it('accepts keys spread over all positions', () => {
    expect(findProblems('key-position', bankWithKeysAt(0, 1, 2, 3, 0, 1, 2, 3, 0, 1))).toEqual([]);
  });

  it('warns when a position is favoured', () => {
    const problems = findProblems('key-position', bankWithKeysAt(1, 1, 1, 1, 1, 0, 2, 3, 2, 3));

    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('1, 5, 2, 2 times');
  });

  it('says nothing about a handful of questions', () => {
    expect(findProblems('key-position', bankWithKeysAt(1, 1, 1, 1))).toEqual([]);
  });
});
