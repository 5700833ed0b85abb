import type { Json } from '@cmdsp/primitives';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ id: z.uuid() });
const step = z.enum(['answer', 'network', 'close', 'device', 'announcement']);
// JSON as the server's own packages type it: theirs is readonly.
const response = z.json() as unknown as z.ZodType<Json, Json>;

const walk = z.object({
  /** The program and the exam page it serves; the same names in the examination mean the same page. */
  build: z.string(),
  accommodation: z.string(),
  steps: z.array(
    z.object({
      step,
      isDone: z.boolean(),
      /** Whether the server has seen already what the step asks for. */
      isNoticed: z.boolean(),
      typed: z.int(),
      found: z.int(),
    }),
  ),
  proof: z
    .object({
      build: z.string(),
      typed: z.int(),
      found: z.int(),
      receipts: z.int(),
      isProven: z.boolean(),
      provenAt: z.iso.datetime(),
    })
    .nullable(),
});

const problems = ['request-malformed', 'sign-in-needed', 'not-found', 'sitting-refused'] as const;

/** The rehearsal that asks for faults: each is noticed, and at the end it is proved that nothing was lost. */
export const rehearsalStepEndpoints = defineEndpoints({
  'GET /api/sittings/:id/rehearsal': {
    summary: 'What of the rehearsal with faults was tried out, on which build',
    access: 'candidate',
    params,
    response: walk,
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'POST /api/sittings/:id/rehearsal/steps': {
    summary: 'Report a step that was tried out, with the answers on the screen',
    access: 'candidate',
    params,
    body: z.strictObject({
      step,
      answers: z.array(z.strictObject({ position: z.int().min(1), response })).max(200),
    }),
    response: walk,
    problems: [...problems],
  },
  'POST /api/sittings/:id/rehearsal/announcement': {
    summary: 'Ask for the announcement that the rehearsal waits for',
    access: 'candidate',
    params,
    response: null,
    problems: [...problems],
  },
  'POST /api/sittings/:id/rehearsal/proof': {
    summary: 'Compare the answers on the screen with those in the database, receipt by receipt',
    access: 'candidate',
    params,
    body: z.strictObject({ answers: z.array(z.strictObject({ position: z.int().min(1), response })).max(200) }),
    response: walk,
    problems: [...problems],
  },
});
