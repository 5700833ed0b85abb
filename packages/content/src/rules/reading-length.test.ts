import { describe, expect, it } from 'vitest';
import { wordsOf } from '../testing/a-question.ts';
import { topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const readingOf = (words: number) => ({ [`${topicFolder}/reading.md`]: wordsOf(words) });

describe('reading-length', () => {
  it.each([1000, 1800])('accepts %i words', (words) => {
    expect(findProblems('reading-length', readingOf(words))).toEqual([]);
  });

  it.each([999, 1801])('refuses %i words', (words) => {
    expect(findProblems('reading-length', readingOf(words))).toMatchObject([{ message: `the reading has ${words} words` }]);
  });
});
