import { describe, expect, it } from 'vitest';
import { deciderWords, signed } from './form-words.ts';

describe('signed', () => {
  it.each([
    [0.0222, '+0.02'],
    [-0.3, '−0.30'],
    [0.001, '0.00'],
    [-0.004, '0.00'],
  ])('writes %d as %s', (value, words) => {
    expect(signed(value)).toBe(words);
  });
});

describe('deciderWords', () => {
  const decision = { step: 'published', by: null, isDemonstration: false, reason: 'x', decidedAt: '' } as const;

  it.each([
    [{ by: 'Olga' }, 'Olga'],
    [{ isDemonstration: true }, 'The program itself (demonstration)'],
    [{}, 'Somebody whose account was erased'],
  ])('names who decided: %o', (values, words) => {
    expect(deciderWords({ ...decision, ...values })).toBe(words);
  });
});
