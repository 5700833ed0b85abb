import { z } from 'zod';
import { isPlainDate } from '@cmdsp/workbench/risk';

const metricId = z.string().regex(/^[A-Z]{1,2}$/);
const impactId = z.string().regex(/^X[CIA][PDTWSO]$/);
const day = z.string().max(10).refine(isPlainDate, 'A day such as 2026-11-21').nullable();

const assessment = z.strictObject({
  /** In which version the vector is written; both count. */
  version: z.enum(['3.1', '4.0']),
  /** The base metrics chosen so far; those of the other version do no harm. */
  metrics: z.record(metricId, z.string().max(1)).refine(isShort, 'Too many').readonly(),
  /** The rubric's impacts that are there, such as `XIT`; what is not named is none. */
  impacts: z.record(impactId, z.enum(['L', 'H'])).readonly(),
  exploitability: z.enum(['low', 'medium', 'high']).nullable(),
  severity: z.enum(['negligible', 'minor', 'serious', 'critical', 'catastrophic']).nullable(),
  decision: z.enum(['controlled', 'uncontrolled']).nullable(),
  route: z.enum(['routine', 'discretion', 'report']).nullable(),
  noticeOn: day,
  fixOn: day,
  exploitation: z.enum(['none', 'public-poc', 'active']).nullable(),
  exposure: z.enum(['small', 'controlled', 'open']).nullable(),
  automatable: z.enum(['no', 'yes']).nullable(),
  safety: z.enum(['negligible', 'marginal', 'critical', 'catastrophic']).nullable(),
});

/** What a learner says about each finding, by its id. */
export const scoreAnswer = z.strictObject({
  findings: z
    .record(z.string().regex(/^[a-z][a-z-]{0,29}$/), assessment.readonly())
    .refine((findings) => Object.keys(findings).length <= 8, 'Eight findings at most')
    .readonly(),
});
export type ScoreAnswer = Readonly<z.infer<typeof scoreAnswer>>;

/** What a learner says about one finding. */
export type Assessment = ScoreAnswer['findings'][string];

function isShort(record: Readonly<Record<string, string>>): boolean {
  return Object.keys(record).length <= 14;
}
