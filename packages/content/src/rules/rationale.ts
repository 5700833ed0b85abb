import { countWords } from '@cmdsp/markdown';
import { questionTexts } from '@cmdsp/questions';
import type { Rule } from '../rule.ts';

const fewestWords = 5;

/** Feedback teaches only when every option has its own reason. */
export const rationale: Rule = {
  id: 'rationale',
  severity: 'error',
  checks: 'Every option has a rationale of its own, of five words or more',
  fix: 'say why it is right, or which mistaken belief it embodies and why that is wrong',
  find: ({ questions }) =>
    questions.flatMap(({ value, at }) => {
      const reasons = questionTexts(value).filter(({ role }) => role === 'rationale');
      return reasons.flatMap(({ text, at: path }, index) => {
        const isShort = countWords(text) < fewestWords;
        const isCopied = reasons.some((other, place) => place < index && other.text === text);
        if (!isShort && !isCopied) return [];
        const what = isShort ? 'is too short to explain anything' : 'is the same as that of another option';
        return [{ ...at(path), message: `the rationale of option ${index + 1} of ${value.id} ${what}` }];
      });
    }),
};
