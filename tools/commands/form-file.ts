import { formatRational } from '@cmdsp/primitives';
import { exactNumber } from '@cmdsp/questions';
import { z } from 'zod';

const fraction = z.string().regex(/^\d+(\/[1-9]\d*)?$/);
const exact = z.string().transform((text, context) => {
  const value = exactNumber(text);
  if (value !== null) return formatRational(value);
  context.addIssue({ code: 'custom', message: 'write a decimal like 12.5 or a fraction like 1/3, as a text' });
  return z.NEVER;
});
const ids = z.array(z.string());

const base = {
  id: z.string(),
  points: fraction.default('1/1'),
  domain: z.int().default(1),
  topic: z.string().default('1.1'),
  objective: z.int().default(1),
  pretest: z.boolean().default(false),
  /** The scenario set it belongs to, where it does. */
  set: z.string().optional(),
};
const options = { options: ids.min(2), correct: ids.min(1) };

/** A form as checkers write it: options and keys by any ids, points and pass mark as exact fractions. */
export const formFileSchema = z.strictObject({
  format: z.literal('cmdsp-form/1'),
  passMark: fraction,
  minimumForBand: z.int().min(1).default(8),
  questions: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...base, ...options, kind: z.literal('single') }),
        z.strictObject({ ...base, ...options, kind: z.literal('choose') }),
        /** `correct` holds every option from first to last. */
        z.strictObject({ ...base, ...options, kind: z.literal('ordering') }),
        z.strictObject({ ...base, ...options, kind: z.literal('hotspot') }),
        z.strictObject({ ...base, ...options, kind: z.literal('evidence'), atMost: z.int().min(1) }),
        z.strictObject({
          ...base,
          kind: z.literal('matching'),
          premises: ids.min(1),
          options: ids.min(2),
          pairs: z.array(z.strictObject({ premise: z.string(), option: z.string() })).min(1),
        }),
        z.strictObject({ ...base, kind: z.literal('numeric'), value: exact, tolerance: exact.default('0/1') }),
      ]),
    )
    .min(1),
});

export type FormFileQuestion = z.output<typeof formFileSchema>['questions'][number];

/** Everything in a question that an answer can name, in the order in which deals hold it. */
export function partsOf(question: FormFileQuestion): readonly string[] {
  if (question.kind === 'numeric') return [];
  return question.kind === 'matching' ? [...question.premises, ...question.options] : question.options;
}
