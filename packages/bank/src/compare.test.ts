import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareContents } from './compare-contents.ts';
import { compareWords } from './compare-words.ts';
import { findSimilarPairs } from './find-similar-pairs.ts';

const words = fc
  .array(fc.constantFrom('pump', 'patch', 'ward', ' ', '\n'), { maxLength: 40 })
  .map((all) => all.join(''));

test('the runs of a comparison give both texts back', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = compareWords(before, after);

      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('names the word that changed and nothing else', () => {
  const runs = compareWords('Isolate the pump first', 'Isolate the gateway first');

  expect(runs).toEqual([
    { kind: 'same', text: 'Isolate the ' },
    { kind: 'removed', text: 'pump' },
    { kind: 'added', text: 'gateway' },
    { kind: 'same', text: ' first' },
  ]);
});

test('compares contents by field, with what is gone at the end', () => {
  const before = {
    stem: 'One',
    options: [{ text: 'A', correct: true }, { text: 'B' }],
    enemies: ['d1-01'],
    clause: '4',
  };
  const after = { stem: 'One', options: [{ text: 'A' }, { text: 'B', correct: true }], enemies: [] };

  const changes = compareContents(before, after);

  expect(changes.map(({ field }) => field)).toEqual(['options.2.correct', 'enemies', 'options.1.correct', 'clause']);
});

test('finds texts that share runs of four words, the most similar first, and leaves groups alone', () => {
  const texts = [
    { id: 'a', text: 'the pump on ward three stops at night', group: 'a' },
    { id: 'b', text: 'The pump on ward three stops; why?', group: 'b' },
    { id: 'c', text: 'the pump on ward seven goes on', group: 'c' },
    { id: 'd', text: 'the pump on ward three stops at night', group: 'a' },
  ];

  const pairs = findSimilarPairs(texts, { threshold: 0.5 });
  const amongC = findSimilarPairs(texts, { threshold: 0.1, among: new Set(['c']) });

  expect(pairs.map(({ one, other }) => `${one}${other}`)).toEqual(['ab', 'bd']);
  expect(amongC.map(({ one, other }) => `${one}${other}`).toSorted()).toEqual(['ac', 'bc', 'cd']);
});
