import { expect, test } from 'vitest';
import { ageWords, byteWords, quantityWords } from './administration-words.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [3_440_000, '3.4 MB'],
  [250_000_000, '250 MB'],
  [1_500_000_000_000, '1.5 TB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words);
});

test.each([
  [60, 'less than an hour'],
  [3600, '1 hour'],
  [47 * 3600, '47 hours'],
  [50 * 3600, '2 days'],
])('an age of %i seconds is said as %s', (seconds, words) => {
  expect(ageWords(seconds)).toBe(words);
});

test.each([
  ['1', 'levels', '1 level'],
  ['3', 'levels', '3 levels'],
  ['1095', 'days', '1,095 days'],
  ['1', 'points of 100', '1 point of 100'],
  ['10', 'percent', '10 percent'],
  ['1', 'percent', '1 percent'],
  ['1', 'MB', '1 MB'],
])('%s of the unit %s is said as %s', (value, unit, words) => {
  expect(quantityWords(value, unit)).toBe(words);
});
