import type { AuthoredQuestion } from '@cmdsp/questions';
import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { measureKeys } from './key-statistics.ts';

function single(key: number, texts: readonly string[]): AuthoredQuestion {
  const options = texts.map((text, index) => ({ text, rationale: 'Why.', ...(index === key ? { correct: true } : {}) }));
  // The builder gives a question as authors write it.
  return aQuestion({ options }) as unknown as AuthoredQuestion;
}

describe('measureKeys', () => {
  it('counts places and longest keys', () => {
    const questions = [single(0, ['aaaa', 'b', 'c', 'd']), single(2, ['aa', 'bb', 'cc', 'dd']), single(2, ['a', 'b', 'c', 'dd'])];

    expect(measureKeys(questions)).toMatchObject({ questions: 3, positions: [1, 0, 2, 0], longest: 1 });
  });

  it('compares the mean lengths of keys and others', () => {
    expect(measureKeys([single(0, ['aaaa', 'bb', 'bb', 'bb'])]).lengthRatio).toBe(2);
  });

  it('leaves out questions with several keys', () => {
    const choose = { ...single(0, ['a', 'b', 'c', 'd']), kind: 'choose', choose: 2 } as AuthoredQuestion; // of two kinds in turn

    expect(measureKeys([choose])).toEqual({ questions: 0, positions: [0, 0, 0, 0], longest: 0, lengthRatio: null });
  });
});
