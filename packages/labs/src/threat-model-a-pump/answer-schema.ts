import { z } from 'zod';
import type { ThreatModelAnswer } from './threat-model-task.ts';

const id = z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/);
const place = z.string().regex(/^[a-z\d][a-z\d-]{0,39}(>[a-z\d][a-z\d-]{0,39})?$/);

/** Reads a threat model as a browser sends it. Each flow is there once, and each threat once at a place. */
export const answerSchema: z.ZodType<ThreatModelAnswer> = z.strictObject({
  flows: z
    .array(
      z.strictObject({
        source: id,
        target: id,
        payload: z.array(z.enum(['data', 'command', 'code'])).max(3),
        isAuthenticated: z.boolean(),
        isEncrypted: z.boolean(),
      }),
    )
    .max(160)
    .refine((flows) => areDifferent(flows.map(({ source, target }) => `${source}>${target}`)), 'One flow each way'),
  boundaries: z
    .array(z.strictObject({ id, members: z.array(id).max(20) }))
    .max(12)
    .refine((boundaries) => areDifferent(boundaries.map((one) => one.id)), 'Each boundary has an id of its own'),
  threats: z
    .array(z.strictObject({ threat: id, at: place, mitigations: z.array(id).max(6), isMultiPatient: z.boolean() }))
    .max(120)
    .refine(
      (threats) => areDifferent(threats.map(({ threat, at }) => `${threat} ${at}`)),
      'Each threat once at a place',
    ),
  assumption: id.nullable(),
});

function areDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
