import { z } from 'zod';

const fraction = z.string().regex(/^\d+(\/[1-9]\d*)?$/);

/** A form as checkers write it: options and keys by any ids, points and pass mark as exact fractions. */
export const formFileSchema = z.strictObject({
  format: z.literal('cmdsp-form/1'),
  passMark: fraction,
  minimumForBand: z.int().min(1).default(8),
  questions: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(['single', 'choose']),
        options: z.array(z.string()).min(2),
        correct: z.array(z.string()).min(1),
        points: fraction.default('1/1'),
        domain: z.int().default(1),
        topic: z.string().default('1.1'),
        objective: z.int().default(1),
        pretest: z.boolean().default(false),
        /** The scenario set it belongs to, where it does. */
        set: z.string().optional(),
      }),
    )
    .min(1),
});
