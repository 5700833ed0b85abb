import { z } from 'zod';

/** One authored option. `correct` appears on keys only; the rationale is secret until feedback is allowed. */
export const authoredOptionSchema = z.strictObject({
  text: z.string().trim().min(1),
  correct: z.literal(true, { error: 'leave `correct` out unless it is true' }).optional(),
  rationale: z.string().trim().min(1),
  /** The mistaken belief that a wrong option embodies, by its slug in the course's library; as secret as the rationale. */
  misconception: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use the slug of a misconception')
    .optional(),
});

export type AuthoredOption = z.infer<typeof authoredOptionSchema>;
