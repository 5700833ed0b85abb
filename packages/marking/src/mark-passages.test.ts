import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages, markPassages, wordsOf } from './index.ts';

describe('markPassages', () => {
  it('leaves the text as it is, whatever is shared', () => {
    const run = fc.record({ from: fc.nat(20), words: fc.integer({ min: 1, max: 12 }), number: fc.nat(3) });
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.array(run, { maxLength: 3 }), (text, runs) => {
        expect(
          markPassages(text, runs)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('marks exactly the words that two texts share', () => {
    const shared = 'the pump gives its drug with or without the network';
    const one = `We looked first.\n\n${shared}, and that is good.`;
    const { passages } = findPassages(one, `Nobody asked: ${shared}!`);

    const marked = markPassages(
      one,
      passages.map(({ inOne, words }, number) => ({ from: inOne, words, number })),
    );

    expect(
      wordsOf(
        marked
          .filter(({ passage }) => passage !== null)
          .map(({ text }) => text)
          .join(' '),
      ),
    ).toEqual(wordsOf(shared));
  });
});
