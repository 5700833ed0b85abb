import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips, suggestQuestion, vocabularyOf } from './suggest-question.ts';

const vocabulary = vocabularyOf([
  'Segmentation of the network. Segmentation again. The firmware of a pump, the firmware of a monitor. Risk, ransomware.',
]);

describe('suggestQuestion', () => {
  it.each([
    ['segmentaton', 'segmentation'],
    ['frimware', 'firmware'],
    ['network segmetnation', 'network segmentation'],
    ['ransomeware pump', 'ransomware pump'],
    ['monitr', 'monitor'],
  ])('takes %s for %s', (asked, meant) => {
    expect(suggestQuestion(asked, vocabulary)).toBe(meant);
  });

  it.each(['segmentation', 'risk', 'xqzwvk', 'pmp', '62305', ''])('suggests nothing for "%s"', (asked) => {
    expect(suggestQuestion(asked, vocabulary)).toBeNull();
  });
});

describe('countSlips', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['ca', 'ac', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('counts between %s and %s %i slips, as the textbooks do', (one, other, slips) => {
    expect(countSlips(one, other)).toBe(slips);
  });

  it('is the same both ways, and nothing between equal words', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(countSlips(one, other)).toBe(countSlips(other, one));
        expect(countSlips(one, other) === 0).toBe(one === other);
      }),
    );
  });
});
