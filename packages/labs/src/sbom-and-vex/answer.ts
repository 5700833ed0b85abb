import { vexActions, vexJustifications, vexStatuses } from '@cmdsp/workbench/sbom';
import { z } from 'zod';
import { faultKinds } from './task.ts';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** What the learner makes of the bill: repairs, matches, statements, an order and a plan. */
export const answerSchema = z.strictObject({
  repairs: unique(
    z.strictObject({ component: id, kind: z.enum(faultKinds), value: id.nullable() }),
    ({ component, kind }) => `${component} ${kind}`,
    400,
  ),
  matches: unique(
    z.strictObject({ advisory: id, component: id }),
    ({ advisory, component }) => `${advisory} ${component}`,
    600,
  ),
  statements: unique(
    z.strictObject({
      advisory: id,
      status: z.enum(vexStatuses),
      justification: z.enum(vexJustifications).nullable(),
      action: z.enum(vexActions).nullable(),
    }),
    ({ advisory }) => advisory,
    200,
  ),
  /** Advisories, most urgent first. */
  ranking: unique(id, (advisory) => advisory, 200),
  plan: unique(
    z.strictObject({
      advisory: id,
      window: id,
      control: id.nullable(),
      expiresOnDay: z.int().min(0).max(400).nullable(),
    }),
    ({ advisory }) => advisory,
    200,
  ),
});

/** Repairs, matches, statements, order and plan of a learner. */
export type SbomAnswer = z.infer<typeof answerSchema>;

/** A list in which nothing stands twice: two words about one thing would be two answers to one question. */
function unique<Entry>(entry: z.ZodType<Entry>, keyOf: (entry: Entry) => string, most: number) {
  return z
    .array(entry)
    .max(most)
    .refine((list) => new Set(list.map(keyOf)).size === list.length, 'names something twice');
}
