import { z } from 'zod';
import { systemModelSchema } from '../system-model/index.ts';
import type { ThreatModel } from './threat-model.ts';

const id = z.string().min(1).max(40);

/** A threat model as it is written down. What its parts say about one another is looked at by `findThreatModelFaults`. */
export const threatModelSchema: z.ZodType<ThreatModel> = z.strictObject({
  format: z.literal('cmdsp-threats/1'),
  model: systemModelSchema,
  facts: z
    .array(z.strictObject({ at: id, trait: id }))
    .max(5000)
    .default([]),
  positions: z
    .array(z.strictObject({ kind: z.enum(['element', 'flow']), id }))
    .max(100)
    .default([]),
  assets: z
    .array(z.strictObject({ element: id, from: z.enum(['deceived', 'commanded', 'controlled']) }))
    .max(100)
    .default([]),
  threats: z
    .array(
      z.strictObject({
        threat: id,
        at: id,
        mitigations: z.array(id).max(20).default([]),
        isMultiPatient: z.boolean().default(false),
        note: z.string().max(2000).default(''),
      }),
    )
    .max(5000)
    .default([]),
});
