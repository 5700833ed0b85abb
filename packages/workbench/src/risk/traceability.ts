import { z } from 'zod';

const id = z.string().regex(/^[A-Za-z\d][A-Za-z\d.-]{0,39}$/, 'Letters, digits, points and hyphens, 40 at most');
const label = z.string().trim().min(1).max(200);
const ids = z.array(id).max(100);

/**
 * How threats are followed to tests: a threat leads to a hazardous situation and that to a harm (ISO 14971 words), controls stand
 * between, and tests show that they hold.
 */
export const traceabilitySchema = z.strictObject({
  threats: z.array(z.strictObject({ id, label })).max(500),
  chains: z
    .array(
      z.strictObject({
        id,
        threat: id,
        situation: label,
        harm: label,
        severity: z.enum(['negligible', 'minor', 'serious', 'critical', 'catastrophic']),
        controls: ids,
      }),
    )
    .max(2000),
  controls: z.array(z.strictObject({ id, label, tests: ids })).max(1000),
  tests: z.array(z.strictObject({ id, label, outcome: z.enum(['passed', 'failed', 'not-run']) })).max(2000),
});

/** Threats, chains to harm, controls and tests of one device. */
export type Traceability = z.infer<typeof traceabilitySchema>;
