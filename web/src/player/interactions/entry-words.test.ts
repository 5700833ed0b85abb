import { readNumericEntry } from '@cmdsp/questions/public';
import { describe, expect, it } from 'vitest';
import { entryWords } from './entry-words.ts';

describe('entryWords', () => {
  it.each([
    ['', ''],
    ['12,5', 'Understood as 12.5 mg.'],
    ['1,234', 'Understood as 1.234 mg. That is between 1 and 2: the sign begins the decimals.'],
    ['0.125', 'Understood as 0.125 mg.'],
    ['1,234.5', 'This has more than one comma or point. Use one, for the decimals, and do not separate thousands.'],
    ['1 234', 'Leave out what separates thousands, so that the number is in one piece.'],
    ['1/3', 'Write the fraction as a decimal number.'],
    ['about 3', 'This cannot be read as a number yet. Use digits and at most one comma or point.'],
  ])('says of %j: %s', (typed, words) => {
    expect(entryWords(readNumericEntry(typed), 'mg')).toBe(words);
  });
});
