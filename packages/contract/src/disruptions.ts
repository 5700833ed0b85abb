import { causes } from '@cmdsp/remedies';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const time = z.iso.datetime();
const cause = z.enum(causes);
const state = z.enum(['proposed', 'noted', 'confirmed', 'declined']);
const params = z.object({ id: z.uuid() });
const reason = z.string().trim().min(10).max(1000);
const refusals = ['sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

/** What one sitting gets, or would get, for what it lost. */
const remedy = { lostSeconds: z.number(), givenSeconds: z.number(), isResitFree: z.boolean(), isLeftOut: z.boolean() };

const policy = z.object({
  version: z.string(),
  ignoreBelowSeconds: z.int(),
  many: z.object({ people: z.int(), share: z.string() }),
  treatments: z.record(cause, z.enum(['automatic', 'proposed', 'none'])),
  freeResitFromSeconds: z.int(),
  leaveOutFromSeconds: z.int(),
});

const disruption = { id: z.uuid(), cause, from: time, to: time, state, foundAt: time, decidedAt: time.nullable() };

/** Interruptions of examinations: found from what is recorded, decided once for all alike. */
export const disruptionEndpoints = defineEndpoints({
  'GET /api/remedy-policy': {
    summary: 'What follows when an examination is interrupted, with worked examples',
    access: 'public',
    response: z.object({
      policy,
      examples: z.array(
        z.object({
          what: z.string(),
          cause,
          treatment: z.enum(['automatic', 'proposed', 'none']),
          creditSeconds: z.int(),
          isResitFree: z.boolean(),
          isLeftOut: z.boolean(),
        }),
      ),
    }),
    problems: [],
  },
  'GET /api/sittings/:id/disruptions': {
    summary: 'What interrupted a sitting of mine, what it cost and what I got for it',
    access: 'person',
    params,
    response: z.object({
      disruptions: z.array(
        z.object({ ...disruption, ...remedy, reason: z.string().nullable(), policyVersion: z.string() }),
      ),
    }),
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'GET /api/disruptions': {
    summary: 'Interruptions of examinations, those that wait for a decision first',
    access: 'officer',
    response: z.object({
      disruptions: z.array(
        z.object({ ...disruption, people: z.int(), lostSeconds: z.number(), mostSeconds: z.number() }),
      ),
    }),
    problems: refusals,
  },
  'GET /api/disruptions/:id': {
    summary: 'One interruption: when, whom it hit, the arithmetic and what is proposed',
    access: 'officer',
    params,
    response: z.object({
      ...disruption,
      reason: z.string().nullable(),
      decidedBy: z.string().nullable(),
      policy,
      people: z.array(
        z.object({
          sitting: z.uuid(),
          name: z.string(),
          ...remedy,
          /** When it was interrupted. */
          spans: z.array(z.object({ from: time, to: time })),
          isRunning: z.boolean(),
          lostBeforeSeconds: z.number(),
          differentReason: z.string().nullable(),
        }),
      ),
    }),
    problems: ['request-malformed', ...refusals, 'not-found'],
  },
  'POST /api/disruptions/stops': {
    summary:
      'Record that an invigilator kept candidates from working while their clock ran; the rules say what follows',
    access: 'officer',
    body: z.strictObject({ sittings: z.array(z.uuid()).min(1).max(500), from: time, to: time, reason }),
    response: z.object({ people: z.int(), lostSeconds: z.number() }),
    problems: ['request-malformed', ...refusals, 'not-found', 'conflict', 'conflict-of-interest', 'sitting-refused'],
  },
  'POST /api/disruptions/:id/decision': {
    summary:
      'Confirm or decline the remedy for everybody alike; whoever is treated differently needs a reason of their own',
    access: 'officer',
    params,
    body: z.strictObject({
      isConfirmed: z.boolean(),
      reason,
      exceptions: z
        .array(z.strictObject({ sitting: z.uuid(), isResitFree: z.boolean(), isLeftOut: z.boolean(), reason }))
        .max(100),
    }),
    response: null,
    problems: ['request-malformed', ...refusals, 'not-found', 'conflict', 'conflict-of-interest'],
  },
});
