import { describe, expect, it } from 'vitest';
import { formatPartialDate } from './format-partial-date.ts';

describe('formatPartialDate', () => {
  it.each([
    ['2026-02-03', '3 February 2026'],
    ['2021-10', 'October 2021'],
    ['2016', '2016'],
  ])('writes %s as %s', (date, words) => {
    expect(formatPartialDate(date)).toBe(words);
  });
});
