import { z } from 'zod';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Who or what drafted a file and which named human accepted it; `accepted: null` until one has. */
export const provenanceSchema = z.strictObject({
  drafted: z.strictObject({ by: z.string().min(1), on: z.string().regex(day, 'write the day as YYYY-MM-DD') }),
  accepted: z
    .strictObject({ by: z.string().min(1), on: z.string().regex(day, 'write the day as YYYY-MM-DD') })
    .nullable(),
});

export type Provenance = z.infer<typeof provenanceSchema>;
