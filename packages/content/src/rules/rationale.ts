import { countWords } from '@cmdsp/markdown';
import type { Rule } from '../rule.ts';

const fewestWords = 5;

/** Feedback teaches only when every option has its own reason. */
export const rationale: Rule = {
  id: 'rationale',
  severity: 'error',
  checks: 'Every option has a rationale of its own, of five words or more',
  fix: 'say why it is right, or which mistaken belief it embodies and why that is wrong',
  find: ({ questions }) =>
    questions.flatMap(({ value, at }) =>
      value.options.flatMap((option, index) => {
        const isShort = countWords(option.rationale) < fewestWords;
        const isCopied = value.options.some((other, place) => place < index && other.rationale === option.rationale);
        if (!isShort && !isCopied) return [];
        const what = isShort ? 'is too short to explain anything' : 'is the same as that of another option';
        return [{ ...at(['options', index, 'rationale']), message: `the rationale of option ${index + 1} of ${value.id} ${what}` }];
      }),
    ),
};
