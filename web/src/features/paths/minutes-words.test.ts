import { expect, test } from 'vitest';
import { minutesWords } from './minutes-words.ts';

test.each([
  [0, '0 minutes'],
  [59, '59 minutes'],
  [60, '1 h'],
  [440, '7 h 20 min'],
])('writes %d minutes as %s', (minutes, expected) => {
  expect(minutesWords(minutes)).toBe(expected);
});
