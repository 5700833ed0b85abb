import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';

/** What an officer may put into the way of an erasure. */
export const holdGrounds = ['appeal', 'complaint', 'legal-claim', 'legal-duty'] as const;

/** Everything that can stand against an erasure. */
export const erasureGrounds = [
  'staff-role',
  'open-sitting',
  'result-pending',
  'appeal-time',
  'counted-attempt',
  'certificate',
  ...holdGrounds,
] as const;

const ground = z.object({
  kind: z.enum(erasureGrounds),
  words: z.string(),
  /** When it ends by itself; null when nobody can say yet. */
  until: z.iso.datetime().nullable(),
});

const text = z.string().trim().min(3).max(1000);

/** What is kept of people, for how long, and being erased. */
export const privacyEndpoints = defineEndpoints({
  'GET /api/privacy': {
    summary: 'The privacy notice with the retention table: what is kept, why, how long, and what happens then',
    access: 'public',
    response: z.object({
      notice: z.object({ title: z.string(), version: z.string(), tree: markdownTreeSchema }).nullable(),
      retention: z.array(
        z.object({
          id: z.string(),
          what: z.string(),
          why: z.string(),
          ground: z.string(),
          howLong: z.string(),
          atErasure: z.string(),
        }),
      ),
      coolingOffDays: z.int(),
      answerDays: z.int(),
    }),
    problems: [],
  },
  'GET /api/privacy/mine': {
    summary: 'My request to be erased, what stands against it, and what I agreed to',
    access: 'person',
    response: z.object({
      erasure: z
        .object({
          askedAt: z.iso.datetime(),
          dueAt: z.iso.datetime(),
          answerBy: z.iso.datetime(),
          givesUpCertificate: z.boolean(),
        })
        .nullable(),
      /** What stands against erasing me now, or would. */
      grounds: z.array(ground),
      hasCertificate: z.boolean(),
      coolingOffDays: z.int(),
      consents: z.array(
        z.object({ agreement: z.string(), version: z.string(), acceptedAt: z.iso.datetime(), isInForce: z.boolean() }),
      ),
    }),
    problems: ['sign-in-needed'],
  },
  'POST /api/privacy/erasure': {
    summary: 'Ask to be erased; it happens after the time to think again, when nothing stands against it',
    access: 'person',
    body: z.object({ password: z.string().min(1).max(200), givesUpCertificate: z.boolean() }),
    response: null,
    problems: [
      'request-malformed',
      'sign-in-needed',
      'password-refused',
      'second-factor-needed',
      'conflict',
      'too-many-requests',
    ],
  },
  'POST /api/privacy/erasure/cancel': {
    summary: 'Take my request to be erased back',
    access: 'person',
    response: null,
    problems: ['sign-in-needed', 'not-found'],
  },
  'GET /api/privacy/erasures': {
    summary: 'Requests to be erased, those that wait first, with what stands against each',
    access: 'officer',
    response: z.object({
      erasures: z.array(
        z.object({
          id: z.uuid(),
          personId: z.uuid(),
          legalName: z.string(),
          state: z.enum(['waiting', 'cancelled', 'done']),
          askedAt: z.iso.datetime(),
          dueAt: z.iso.datetime(),
          answerBy: z.iso.datetime(),
          endedAt: z.iso.datetime().nullable(),
          givesUpCertificate: z.boolean(),
          grounds: z.array(ground),
          holds: z.array(
            z.object({
              id: z.uuid(),
              ground: z.enum(holdGrounds),
              note: z.string(),
              untilOn: z.iso.date().nullable(),
              placedBy: z.string(),
              placedAt: z.iso.datetime(),
            }),
          ),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/people/:id/erasure-holds': {
    summary: 'Put something into the way of erasing somebody: an appeal, a complaint, a duty to keep',
    access: 'officer',
    params: z.object({ id: z.uuid() }),
    body: z.object({ ground: z.enum(holdGrounds), note: text, untilOn: z.iso.date().nullable() }),
    response: z.object({ id: z.uuid() }),
    problems: ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'],
  },
  'POST /api/erasure-holds/:id/lift': {
    summary: 'Lift a hold, with the reason',
    access: 'officer',
    params: z.object({ id: z.uuid() }),
    body: z.object({ reason: text }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'],
  },
});
