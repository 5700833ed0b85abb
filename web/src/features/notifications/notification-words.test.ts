import { expect, test } from 'vitest';
import { unreadWords } from './notification-words.ts';

test.each([
  [0, 'Messages, none unread'],
  [1, 'Messages, 1 unread'],
  [12, 'Messages, 12 unread'],
])('says of %i unread messages: %s', (unread, words) => {
  expect(unreadWords(unread)).toBe(words);
});
