import type { Rule } from '../rule.ts';

const tolerance = 0.35;

/** An option that stands out by its length gives itself away, or drops out unread. */
export const optionLength: Rule = {
  id: 'option-length',
  severity: 'warning',
  checks: 'Every option is within 35 % of the mean length of the options of its question',
  fix: 'shorten or lengthen it until it looks like the others',
  find: ({ questions }) =>
    questions.flatMap(({ value, at }) => {
      const mean = value.options.reduce((sum, { text }) => sum + text.trim().length, 0) / value.options.length;
      return value.options.flatMap(({ text }, index) => {
        const deviation = text.trim().length / mean - 1;
        if (Math.abs(deviation) <= tolerance) return [];
        const share = `${Math.round(Math.abs(deviation) * 100)} %`;
        const message = `option ${index + 1} of ${value.id} is ${share} ${deviation > 0 ? 'longer' : 'shorter'} than the mean`;
        return [{ ...at(['options', index, 'text']), message }];
      });
    }),
};
