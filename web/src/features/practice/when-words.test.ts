import { expect, test } from 'vitest';
import { whenWords } from './when-words.ts';

const now = new Date(2026, 10, 21, 22, 30).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

test.each([
  ['a moment that has passed', at(20, 9), 'today'],
  ['later the same day', at(21, 23), 'today'],
  ['a few hours later, after midnight', at(22, 3), 'tomorrow'],
])('says of %s: %s', (_, moment, expected) => {
  expect(whenWords(moment, now)).toBe(expected);
});

test('counts the days to a later date', () => {
  expect(whenWords(at(24, 1), now)).toMatch(/24.*, in 3 days$/);
});
