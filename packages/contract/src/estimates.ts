import { z } from 'zod';

const interval = { low: z.number(), high: z.number() };

/** A number with how sure it is; as @cmdsp/psychometrics says it. */
export const estimateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('estimated'), value: z.number(), responses: z.int(), ...interval }),
  z.object({
    kind: z.literal('too-few'),
    responses: z.int(),
    /** About how many more responses it needs. */
    needsMore: z.int(),
    value: z.number().nullable(),
    interval: z.object(interval).nullable(),
  }),
  /** Everybody answered the same. */
  z.object({ kind: z.literal('unknowable'), responses: z.int() }),
]);
