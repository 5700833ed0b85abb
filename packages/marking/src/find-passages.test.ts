import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages, fingerprintsOf, surePassage, wordsOf } from './index.ts';

/** Words that no other text of a run has, so that only what is planted is shared. */
const own = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}${place}`).join(' ');

describe('findPassages', () => {
  it('finds every passage of eight words or more, whole and at its place, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: surePassage, max: 40 }),
        fc.nat(30),
        fc.nat(30),
        fc.nat(30),
        fc.nat(30),
        (length, before, after, otherBefore, otherAfter) => {
          const passage = own('shared', length);
          const one = [own('a', before), passage, own('b', after)].join(' ');
          const other = [own('c', otherBefore), passage, own('d', otherAfter)].join(' ');

          expect(findPassages(one, other).passages).toEqual([{ inOne: before, inOther: otherBefore, words: length }]);
        },
      ),
    );
  });

  it('finds nothing where fewer than five words in a row are shared', () => {
    const shared = 'the pump must not stop';
    const one = `${own('a', 20)} ${shared.split(' ').slice(0, 4).join(' ')} ${own('b', 20)}`;
    const other = `${own('c', 9)} ${shared.split(' ').slice(0, 4).join(' ')} ${own('d', 30)}`;

    expect(findPassages(one, other)).toEqual({ share: 0, passages: [] });
  });

  it('only ever shows words that stand in both texts', () => {
    const text = fc
      .array(fc.constantFrom('alarm', 'pump', 'ward', 'key', 'log'), { maxLength: 60 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const { inOne, inOther, words } of findPassages(one, other).passages) {
          expect(words).toBeGreaterThanOrEqual(5);
          expect(wordsOf(one).slice(inOne, inOne + words)).toEqual(wordsOf(other).slice(inOther, inOther + words));
        }
      }),
    );
  });

  it('says the same whichever text comes first', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(findPassages(other, one).share).toBe(findPassages(one, other).share);
      }),
    );
  });

  it('does not mind case, punctuation and the form of letters', () => {
    const one = 'The ﬁrewall lets DICOM through: port 104, and nothing else at all.';
    const other = 'the firewall lets dicom through; port 104 and nothing else at all';

    expect(findPassages(one, other)).toEqual({ share: 1, passages: [{ inOne: 0, inOther: 0, words: 12 }] });
  });

  it.each([
    ['an empty text', '', own('a', 30)],
    ['a text of four words', 'one two three four', 'one two three four'],
  ])('calls %s like nothing', (_, one, other) => {
    expect(findPassages(one, other)).toEqual({ share: 0, passages: [] });
  });
});

describe('what everybody was given', () => {
  it('is not found, and what stands around it is', () => {
    const task = own('task', 30);
    const one = [own('a', 10), task, own('shared', 12)].join(' ');
    const other = [own('c', 5), task, own('b', 3), own('shared', 12)].join(' ');

    expect(findPassages(one, other, [task]).passages).toEqual([{ inOne: 40, inOther: 38, words: 12 }]);
    expect(findPassages(task, task, [task])).toEqual({ share: 0, passages: [] });
  });
});

describe('fingerprintsOf', () => {
  it('shares a fingerprint for every passage of eight words that two texts share, and none where they share nothing', () => {
    const shared = own('shared', 8);
    const one = new Set(fingerprintsOf(`${own('a', 20)} ${shared} ${own('b', 9)}`));

    expect(fingerprintsOf(`${own('c', 7)} ${shared}`).filter((print) => one.has(print)).length).toBeGreaterThan(0);
    expect(fingerprintsOf(own('d', 40)).filter((print) => one.has(print))).toEqual([]);
  });

  it('leaves out what everybody was given', () => {
    expect(fingerprintsOf(own('task', 40), [own('task', 40)])).toEqual([]);
  });
});
