import { z } from 'zod';
import { exactNumber } from './exact-number.ts';

const exact = z
  .string({ error: "write the number in quotes, like '12.5' or '1/3', so that it stays exact" })
  .refine((text) => exactNumber(text) !== null, {
    error: "write a decimal with a point like '12.5' or a fraction like '1/3'",
  });

/** The authored part of a `numeric` question: the exact answer, its unit and how far off an answer may be. */
export const numericBlock = {
  kind: z.literal('numeric'),
  unit: z.string().trim().min(1).max(24).describe('Shown beside the field; also for counts, e.g. `devices`'),
  answer: exact,
  tolerance: exact
    .refine((text) => !text.startsWith('-'), { error: 'a tolerance is not below zero' })
    .describe('An answer this far from `answer` or nearer is right'),
  rationale: z.string().trim().min(1).describe('How the number comes about'),
};
