import { expect, test } from 'vitest';
import { choreTimes } from '../../../../server/src/jobs/chore-times.ts';
import { durationWords, queueTitle } from './job-words.ts';

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [7199, '1 hour'],
  [172_800, '2 days'],
])('says %i seconds as %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});

test('keeps the name of a queue that nobody has described', () => {
  expect(queueTitle('send-mail')).toBe('Mails');
  expect(queueTitle('fold-maps')).toBe('fold-maps');
});

test.each(Object.keys(choreTimes))('says in words what the queue %s does', (name) => {
  expect(queueTitle(name)).not.toBe(name);
});
