import { countWords, plainText } from '@cmdsp/markdown';
import type { Rule } from '../rule.ts';

/** Five to nine minutes of reading. */
export const readingLength: Rule = {
  id: 'reading-length',
  severity: 'error',
  checks: 'A reading has 1,000 to 1,800 words',
  fix: 'cut what the lecture has said already, or add what a reader needs to act',
  find: ({ topics }) =>
    topics.flatMap(({ reading }) => {
      if (reading === null) return [];
      const words = countWords(plainText(reading.tree));
      if (words >= 1000 && words <= 1800) return [];
      return [{ file: reading.file, line: 1, message: `the reading has ${words} words` }];
    }),
};
