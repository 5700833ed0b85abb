import { type AuthoredQuestion, questionTexts } from '@cmdsp/questions';
import type { Rule } from '../rule.ts';

const telling = /^(?:\d+[.)]|first(?:ly)?\b|second(?:ly)?\b|third(?:ly)?\b|then\b|next\b|afterwards\b|finally\b|last(?:ly)?\b)/i;

/** A step that says where it stands can be placed without knowing anything. */
export const stepWords: Rule = {
  id: 'step-words',
  severity: 'error',
  checks: 'No step of an ordering question begins with a number or a word such as first, then or finally',
  fix: 'say what is done and leave out when',
  find: ({ questions }) =>
    questions.flatMap(({ value, at }) =>
      stepsOf(value).flatMap(({ text, at: path }) => {
        const word = telling.exec(text.trim())?.[0];
        return word === undefined ? [] : [{ ...at(path), message: `a step of ${value.id} begins with "${word}"` }];
      }),
    ),
};

function stepsOf(question: AuthoredQuestion) {
  return question.kind === 'ordering' ? questionTexts(question).filter(({ role }) => role === 'choice') : [];
}
