import { mitigations, threatLibrary } from '@cmdsp/workbench/threats';
import { z } from 'zod';
import type { Dealt } from '../lab.ts';
import { findVariantFaults } from './find-variant-faults.ts';
import type { ThreatModelKey } from './threat-model-key.ts';
import type { ThreatModelTask } from './threat-model-task.ts';

const id = z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/);
const flow = z.string().regex(/^[a-z\d-]+>[a-z\d-]+$/);
const places = z.array(z.string().regex(/^[a-z\d-]+(>[a-z\d-]+)?$/)).min(1);
const payload = z.enum(['data', 'command', 'code']);

const taskSchema = z.strictObject({
  title: z.string().min(1),
  situation: z.string().min(1),
  elements: z
    .array(z.strictObject({ id, label: z.string().min(1), kind: z.enum(['process', 'store', 'external']) }))
    .min(2),
  asset: id,
  statements: z.array(z.strictObject({ id, about: id, text: z.string().min(1) })).min(1),
  assumptions: z.array(z.strictObject({ id, text: z.string().min(1) })).min(2),
  counts: z.strictObject({ boundaries: z.int(), threats: z.int() }),
  // A file does not state the libraries: every variant offers the whole of both.
  threats: z
    .array(z.strictObject({ id, letter: z.enum(['S', 'T', 'R', 'I', 'D', 'E']), name: z.string(), says: z.string() }))
    .default(() =>
      threatLibrary.map(({ id: name, letter, name: title, says }) => ({ id: name, letter, name: title, says })),
    ),
  mitigations: z
    .array(z.strictObject({ id, name: z.string() }))
    .default(() => mitigations.map(({ id: name, name: title }) => ({ id: name, name: title }))),
});

const keySchema = z.strictObject({
  flows: z
    .array(
      z.strictObject({
        source: id,
        target: id,
        payload: z.array(payload).min(1),
        isAuthenticated: z.boolean().nullable(),
        isEncrypted: z.boolean().nullable(),
      }),
    )
    .min(1),
  needed: z.array(z.strictObject({ payload, ways: z.array(z.array(flow).min(1)).min(1), statement: id })).min(1),
  boundaries: z
    .array(z.strictObject({ inside: z.array(id).min(1), outside: z.array(id).min(1), statement: id }))
    .min(1),
  threats: z
    .array(
      z.strictObject({
        threat: id,
        places,
        mitigations: z.array(id).min(1),
        isMultiPatient: z.boolean().nullable(),
        from: id,
        statement: id,
      }),
    )
    .min(1),
  arguable: z.array(z.strictObject({ threat: id, places })),
  assumptions: z.array(id).min(1),
});

/** Reads a variant of the lab; what task and key say about each other has to hold. */
export const variantSchema: z.ZodType<Dealt<ThreatModelTask, ThreatModelKey>> = z
  .strictObject({ task: taskSchema, key: keySchema })
  .superRefine((variant, context) => {
    for (const { path, message } of findVariantFaults(variant))
      context.addIssue({ code: 'custom', path: [...path], message });
  });
