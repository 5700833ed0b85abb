import { z } from 'zod';

const step = z.strictObject({
  text: z.string().trim().min(1),
  rationale: z.string().trim().min(1).describe('Why the step stands where it stands'),
});

/** The authored part of an `ordering` question: the steps in their right order, which no candidate ever sees. */
export const orderingBlock = {
  kind: z.literal('ordering'),
  steps: z
    .array(step)
    .min(3, { error: 'an ordering question has three steps or more' })
    .max(8, { error: 'an ordering question has eight steps at most' })
    .refine((steps) => new Set(steps.map(({ text }) => text)).size === steps.length, {
      error: 'two steps have the same text, so nobody could tell which comes first',
    }),
};
