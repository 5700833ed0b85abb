import { type AuthoredQuestion, questionTexts } from '@cmdsp/questions';
import type { Rule } from '../rule.ts';

const banned = [
  /\b(all|none|neither|both|any|each) of (the|these) (above|below|others?|other options|answers|options)\b/i,
  /\ball (the )?above\b/i,
  /^(all|none|both|neither|any) of (these|them)\W*$/i,
  /^([Bb]oth |[Oo]nly |[Ee]ither )?[A-E],? (and|or) [A-E]\b/,
  /\boptions? [1-5A-E]\b/i,
];

/** Options stand by themselves: they are shuffled, and they test knowledge of the subject, not of the list. */
export const bannedOption: Rule = {
  id: 'banned-option',
  severity: 'error',
  checks: 'No option speaks about other options (all of the above, A and B …)',
  fix: 'write an option that can be right or wrong by itself',
  find: ({ questions }) =>
    questions.flatMap(({ value, at }) =>
      choicesOf(value).flatMap(({ text, at: path }, index) => {
        const match = banned.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
        if (match === undefined) return [];
        return [{ ...at(path), message: `option ${index + 1} of ${value.id} says "${match.trim()}"` }];
      }),
    ),
};

function choicesOf(question: AuthoredQuestion) {
  return questionTexts(question).filter(({ role }) => role === 'choice');
}
