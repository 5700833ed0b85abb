import { countWords } from '@cmdsp/markdown';
import type { Rule } from '../rule.ts';

const longest = 90;
/** A question of a scenario set leans on its case, so its stem may be shorter. */
const shortest = { bank: 25, quiz: 25, diagnostic: 25, practice: 25, set: 12 };

/** Long enough to describe a situation, short enough to hold in mind. */
export const stemLength: Rule = {
  id: 'stem-length',
  severity: 'error',
  checks: 'Stems have 25 to 90 words, 12 to 90 in scenario sets',
  fix: 'describe the situation that the question needs and nothing more',
  find: ({ questions }) =>
    questions.flatMap(({ value, home, at }) => {
      const words = countWords(value.stem);
      if (words >= shortest[home] && words <= longest) return [];
      const message = `the stem of ${value.id} has ${words} words; ${shortest[home]} to ${longest} are allowed`;
      return [{ ...at(['stem']), message }];
    }),
};
