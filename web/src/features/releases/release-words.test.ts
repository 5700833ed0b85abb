import { expect, it } from 'vitest';
import { contentWords } from './release-words.ts';

const release = { hash: 'a', programRelease: '0.1.0', firstLoadedAt: '2026-11-21T10:00:00.000Z', isBankPrivate: false };

it('says what a release holds, one as one', () => {
  const kept = {
    files: 9,
    kilobytes: 1,
    completeTopics: 1,
    practiceQuestions: 137,
    standards: 2,
    incidents: 0,
    terms: 3,
    cases: 1,
    words: 21500,
  };

  expect(contentWords({ ...release, kept })).toBe(
    '1 complete topic, 137 practice questions, 2 standards, 0 incidents, 3 terms, 1 case, 21,500 words',
  );
  expect(contentWords({ ...release, kept: null })).toBe('Its files were not kept');
});
