import { z } from 'zod';

/** One authored option. `correct` appears on keys only; the rationale is secret until feedback is allowed. */
export const authoredOptionSchema = z.strictObject({
  text: z.string().trim().min(1),
  correct: z.literal(true, { error: 'leave `correct` out unless it is true' }).optional(),
  rationale: z.string().trim().min(1),
});

export type AuthoredOption = z.infer<typeof authoredOptionSchema>;
