import { z } from 'zod';

const judgement = z.strictObject({
  right: z.array(z.string()).min(1),
  /** Choices that would harm a patient. */
  unsafe: z.array(z.string()),
});

/** What only the marking knows: everything else of this lab follows from its task. */
export const wardKeySchema = z.strictObject({ bedside: judgement, failover: judgement });

/** Which choices are right, and which would harm a patient. */
export type WardKey = z.infer<typeof wardKeySchema>;
