import { expect, test } from 'vitest';
import { pointsWords } from './points-words.ts';

test.each([
  ['100/1', '100'],
  ['70/1', '70'],
  ['100/3', '33.3'],
  ['200/3', '66.6'],
  ['1999/20', '99.9'],
  ['0/1', '0'],
])('%s reads as %s', (points, words) => {
  expect(pointsWords(points)).toBe(words);
});
