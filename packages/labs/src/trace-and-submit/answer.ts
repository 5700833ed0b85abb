import { z } from 'zod';
import { gapResponseIds } from './responses.ts';
import { guidanceSectionIds } from './sections.ts';

const finding = z.strictObject({
  /** The row or slot that shows the gap. */
  at: z.string().regex(/^[TRCVSLD]-\d\d$/),
  section: z.enum(guidanceSectionIds).nullable(),
  severity: z.enum(['blocker', 'minor']).nullable(),
  response: z.enum(gapResponseIds).nullable(),
});

/** What a learner found: at most one finding for each row and slot. */
export const traceAnswer = z.strictObject({
  findings: z
    .array(finding.readonly())
    .max(59)
    .refine((findings) => new Set(findings.map(({ at }) => at)).size === findings.length, 'One finding for each place')
    .readonly(),
});
export type TraceAnswer = Readonly<z.infer<typeof traceAnswer>>;

/** One place called a gap, with what was decided about it so far. */
export type Finding = TraceAnswer['findings'][number];
