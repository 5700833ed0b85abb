import { describe, expect, it } from 'vitest';
import { editionWords } from './edition-words.ts';

describe('editionWords', () => {
  it.each([
    [{ edition: 'Third edition', date: '2019-12' }, 'Third edition, December 2019'],
    [{ edition: 'Proposal, 4 April 2024', date: '2024-04-04' }, 'Proposal, 4 April 2024'],
    [{ edition: '2016, reaffirmed 2023', date: '2016' }, '2016, reaffirmed 2023'],
  ])('writes %o as "%s"', (standard, words) => {
    expect(editionWords(standard)).toBe(words);
  });
});
