import { z } from 'zod';
import { gapResponseIds } from './responses.ts';
import { guidanceSectionIds } from './sections.ts';

const gap = z.strictObject({
  id: z.string().regex(/^[a-z-]{3,40}$/),
  /** What is wrong, in a sentence. */
  fault: z.string().min(1).max(300),
  /** Every row and slot that shows it; a finding at any of them names the gap. */
  places: z.array(z.string()).min(1).readonly(),
  sections: z.array(z.enum(guidanceSectionIds)).min(1).readonly(),
  severities: z
    .array(z.enum(['blocker', 'minor']))
    .min(1)
    .readonly(),
  responses: z.array(z.enum(gapResponseIds)).min(1).readonly(),
});

/** What only the marking knows: the twelve gaps of the file. */
export const traceKey = z.strictObject({ gaps: z.array(gap.readonly()).length(12).readonly() });
export type TraceKey = Readonly<z.infer<typeof traceKey>>;

/** A gap of the file, with everything that counts as right about it. */
export type Gap = TraceKey['gaps'][number];
