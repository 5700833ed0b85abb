import { describe, expect, it } from 'vitest';
import { questionResponseSchema } from './response-schema.ts';

describe('questionResponseSchema', () => {
  it.each([
    { kind: 'single', option: 'a' },
    { kind: 'choose', options: [] },
    { kind: 'choose', options: ['a', 'b'] },
  ])('reads %j as it is', (response) => {
    expect(questionResponseSchema.parse(response)).toEqual(response);
  });

  it.each([
    null,
    'a',
    { kind: 'single' },
    { kind: 'single', option: 7 },
    { kind: 'single', option: '' },
    { kind: 'single', option: 'a', points: 1 },
    { kind: 'single', option: 'a'.repeat(65) },
    { kind: 'choose', options: 'ab' },
    { kind: 'choose', options: Array.from({ length: 17 }, (_, index) => `o${index}`) },
    { kind: 'essay', text: 'x' },
  ])('refuses %j', (response) => {
    expect(questionResponseSchema.safeParse(response).success).toBe(false);
  });
});
