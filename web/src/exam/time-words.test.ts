import { describe, expect, test } from 'vitest';
import { clockWords, markWords, spokenTime } from './time-words.ts';

const minute = 60_000;

test.each([
  [59 * minute + 7000, '59:07'],
  [62 * minute + 5000, '1:02:05'],
  [999, '0:01'],
  [0, '0:00'],
])('%i ms are shown as %s', (milliseconds, words) => {
  expect(clockWords(milliseconds)).toBe(words);
});

describe('an announcement', () => {
  test.each([30, 10, 5, 1])('is made when %i minutes are passed, and only then', (minutes) => {
    const words = minutes === 1 ? '1 minute left.' : `${minutes} minutes left.`;

    expect(markWords(minutes * minute + 500, minutes * minute)).toBe(words);
    expect(markWords(minutes * minute + 200, minutes * minute - 300)).toBe(words);
    expect(markWords(minutes * minute, minutes * minute - 500)).toBeNull();
    expect(markWords(minutes * minute + 1000, minutes * minute + 500)).toBeNull();
  });

  test.each([
    ['31 to 4 minutes', 31, 4, '4 minutes left.'],
    ['31 to 12 minutes', 31, 12, '12 minutes left.'],
    ['31 to 29 minutes', 31, 29, '29 minutes left.'],
    ['6 minutes to half a minute', 6, 0.5, spokenTime(30_000)],
    ['2 minutes to nothing', 2, 0, 'Time is over.'],
  ])('after a gap from %s says what is left now', (_gap, before, after, words) => {
    expect(markWords(before * minute, after * minute)).toBe(words);
  });

  test('is not made when time is given, and comes again afterwards', () => {
    expect(markWords(4 * minute, 14 * minute)).toBeNull();
    expect(markWords(10 * minute + 100, 10 * minute - 100)).toBe('10 minutes left.');
  });
});
