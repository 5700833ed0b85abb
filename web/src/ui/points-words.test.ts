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

test('parts of points are said exactly, so that they add up', () => {
  expect(['75/4', '20/1', '145/8'].map((part) => pointsWords(part, 3))).toEqual(['18.75', '20', '18.125']);
});
