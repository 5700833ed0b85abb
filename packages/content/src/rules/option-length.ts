import { optionsOf } from '@cmdsp/questions';
import type { Rule } from '../rule.ts';

const tolerancePercent = 35;

/** An option that stands out by its length gives itself away, or drops out unread. */
export const optionLength: Rule = {
  id: 'option-length',
  severity: 'warning',
  checks: 'Every option is within 35 % of the mean length of the options of its question',
  fix: 'shorten or lengthen it until it looks like the others',
  find: ({ questions }) =>
    questions.flatMap(({ value, at }) => {
      const lengths = optionsOf(value).map(({ text }) => text.trim().length);
      const sum = lengths.reduce((total, length) => total + length, 0);
      return lengths.flatMap((length, index) => {
        // In whole numbers, so that exactly 35 % is within the limit.
        const deviation = length * lengths.length - sum;
        if (Math.abs(deviation) * 100 <= tolerancePercent * sum) return [];
        const share = `${Math.round((Math.abs(deviation) / sum) * 100)} %`;
        const message = `option ${index + 1} of ${value.id} is ${share} ${deviation > 0 ? 'longer' : 'shorter'} than the mean`;
        return [{ ...at(['options', index, 'text']), message }];
      });
    }),
};
