import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSyllables, fleschKincaidGrade, measureReadability } from './readability.ts';

describe('fleschKincaidGrade', () => {
  // Wikipedia, Flesch-Kincaid readability tests: this sentence has 24 syllables in 13 words and the grade 11.3; the
  // lowest grade there is, one word of one syllable per sentence, is -3.40; Green Eggs and Ham, with 5.7 words per
  // sentence and 1.02 syllables per word, has -1.3.
  it.each([
    { counts: { words: 13, sentences: 1, syllables: 24 }, grade: 11.3 },
    { counts: { words: 10, sentences: 10, syllables: 10 }, grade: -3.4 },
    { counts: { words: 570, sentences: 100, syllables: 581.4 }, grade: -1.3 },
  ])('grades $counts with $grade', ({ counts, grade }) => {
    expect(fleschKincaidGrade(counts)).toBeCloseTo(grade, 1);
  });
});

describe('measureReadability', () => {
  it('counts the published example as it was published', () => {
    const text = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';

    expect(measureReadability(text)).toMatchObject({ words: 13, sentences: 1, syllables: 24 });
    expect(measureReadability(text).grade).toBeCloseTo(11.3, 1);
  });

  it('counts the cat on the mat', () => {
    expect(measureReadability('The cat sat on the mat.')).toMatchObject({ words: 6, sentences: 1, syllables: 6 });
    expect(measureReadability('The cat sat on the mat.').grade).toBeCloseTo(-1.45, 2);
  });

  it('takes a line for a sentence and a point inside a number for none', () => {
    expect(measureReadability('A heading\nIt is 98.6 degrees. Stop!')).toMatchObject({ sentences: 3 });
  });

  it('has no grade for nothing', () => {
    expect(measureReadability(' … ')).toEqual({ words: 0, sentences: 0, syllables: 0, grade: null });
  });

  it('grades a text and its repetition alike', () => {
    const sentence = fc.array(fc.constantFrom('pump', 'device', 'hospital', 'network'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sentence, (words) => {
        const once = `${words.join(' ')}.`;

        expect(measureReadability(`${once} ${once}`).grade).toBeCloseTo(measureReadability(once).grade ?? NaN, 9);
      }),
    );
  });
});

describe('countSyllables', () => {
  it.each([
    ['pump', 1],
    ['device', 2],
    ['devices', 3],
    ['used', 1],
    ['needed', 2],
    ['table', 2],
    ['role', 1],
    ['makes', 1],
    ['patient', 2],
    ['manufacturer', 5],
    ['cybersecurity', 6],
    ['the', 1],
    ['524B', 1],
  ])('counts %s as %i', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables);
  });
});
