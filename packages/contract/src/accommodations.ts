import { contrasts, fonts, mostBreakMinutes, requestOutcomes, requestStates, textSizes } from '@cmdsp/accommodations';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const time = z.iso.datetime();
const day = z.iso.date();
const id = z.uuid();
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

/** What can be chosen in a form; what else helps is asked in words. */
const choices = {
  timeFactor: z.string().regex(/^[1-9][0-9]{0,2}\/[1-9][0-9]{0,2}$/),
  stopClockBreaks: z.int().min(1).max(mostBreakMinutes).nullable(),
  textSize: z.enum(textSizes),
  contrast: z.enum(contrasts),
  font: z.enum(fonts),
  separateRoom: z.boolean(),
};
const asked = z.object(choices);
const arrangement = z.object({ ...choices, other: z.string().trim().max(500) });

const decision = z.object({
  outcome: z.enum(requestOutcomes),
  given: arrangement,
  /** The last day on which it counts; null for as long as nobody ends it. */
  validUntil: day.nullable(),
  answer: z.string(),
  decidedAt: time,
});

const request = z.object({
  id,
  number: z.string(),
  asked,
  state: z.enum(requestStates),
  askedAt: time,
  decideBy: time,
  decision: decision.nullable(),
  /** Whether what was granted counts today. */
  isInForce: z.boolean(),
  /** When and why an officer ended it before its last day. */
  ending: z.object({ at: time, reason: z.string() }).nullable(),
  appealedAt: time.nullable(),
  appealDecision: decision.nullable(),
});

const evidence = z.object({ id, name: z.string(), bytes: z.int() });

/** Accommodations: what helps somebody to sit an examination on equal terms, from the request to the invigilator's list. */
export const accommodationEndpoints = defineEndpoints({
  'GET /api/accommodations/mine': {
    summary: 'What is arranged for me, my requests, who read what I gave, and by when requests are decided',
    access: 'person',
    response: z.object({
      decideDays: z.int(),
      keepDays: z.int(),
      profile: arrangement.extend({ validUntil: day.nullable() }).nullable(),
      requests: z.array(
        request.extend({
          evidence: z.array(evidence),
          /** When an officer read my words or a paper of mine. */
          readings: z.array(z.object({ what: z.enum(['words', 'evidence']), readAt: time })),
        }),
      ),
    }),
    problems: ['sign-in-needed'],
  },
  'POST /api/accommodations': {
    summary: 'Ask for what helps; the words are read by the officer who decides and by nobody else',
    access: 'person',
    body: z.object({ asked, words: z.string().trim().min(10).max(4000) }),
    response: z.object({ id, number: z.string(), decideBy: time }),
    problems: ['request-malformed', 'sign-in-needed', 'too-many-requests', 'conflict'],
  },
  'PUT /api/accommodations/:id/evidence/:evidence': {
    summary: 'Give a paper of at most 5 MB; it is stored encrypted, and deleted some time after the decision',
    access: 'person',
    params: z.object({ id, evidence: id }),
    query: z.object({ name: z.string().min(1).max(300) }),
    response: evidence,
    problems: [
      'request-malformed',
      'sign-in-needed',
      'not-found',
      'conflict',
      'file-refused',
      'file-not-kept',
      'body-too-large',
      'content-type-unsupported',
    ],
  },
  'DELETE /api/accommodations/:id/evidence/:evidence': {
    summary: 'Delete a paper of mine',
    access: 'person',
    params: z.object({ id, evidence: id }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'POST /api/accommodations/:id/withdrawal': {
    summary: 'Take a request of mine back before it is decided',
    access: 'person',
    params: z.object({ id }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-found', 'conflict'],
  },
  'POST /api/accommodations/:id/appeal': {
    summary: 'Appeal once; another officer decides',
    access: 'person',
    params: z.object({ id }),
    body: z.object({ words: z.string().trim().min(10).max(4000) }),
    response: z.object({ decideBy: time }),
    problems: ['request-malformed', 'sign-in-needed', 'not-found', 'conflict'],
  },
  'GET /api/accommodations': {
    summary: 'Requests for officers, open ones by due date first; neither words nor evidence',
    access: 'officer',
    response: z.object({
      requests: z.array(
        request.extend({
          candidate: z.string(),
          isLate: z.boolean(),
          handler: z.object({ name: z.string(), isMe: z.boolean() }).nullable(),
          /** Why this officer may not look at it, as a sentence; null when nothing stands in the way. */
          barrier: z.string().nullable(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/accommodations/:id/taking': {
    summary: 'Take a request: from now on this officer alone reads its words and evidence, and decides',
    access: 'officer',
    params: z.object({ id }),
    response: null,
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest'],
  },
  'POST /api/accommodations/:id/ending': {
    summary: 'End what was granted before its last day, with the reason that its holder reads; they may ask again',
    access: 'officer',
    params: z.object({ id }),
    body: z.strictObject({ reason: z.string().trim().min(10).max(2000) }),
    response: z.object({ updatedSittings: z.int(), hasRunningSitting: z.boolean() }),
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest'],
  },
  'GET /api/accommodations/:id/words': {
    summary: 'Words and list of evidence of a request that this officer has taken; the reading is recorded',
    access: 'officer',
    params: z.object({ id }),
    response: z.object({ request: z.string(), appeal: z.string().nullable(), evidence: z.array(evidence) }),
    problems: [...refusals, 'not-found'],
  },
  'GET /api/accommodations/:id/evidence/:evidence': {
    summary: 'Download a paper of a request that this officer has taken; the reading is recorded',
    access: 'officer',
    params: z.object({ id, evidence: id }),
    response: z.string(),
    problems: [...refusals, 'not-found', 'file-not-kept'],
  },
  'POST /api/accommodations/:id/decision': {
    summary: 'Decide a request or its appeal; what is given counts from now on, everywhere',
    access: 'officer',
    params: z.object({ id }),
    body: z.object({
      given: arrangement,
      areWordsMet: z.boolean(),
      validUntil: day.nullable(),
      answer: z.string().trim().min(10).max(4000),
    }),
    response: z.object({
      outcome: z.enum(requestOutcomes),
      updatedSittings: z.int(),
      /** A sitting runs now: it keeps its terms, and time is added on the room board with a reason. */
      hasRunningSitting: z.boolean(),
    }),
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest'],
  },
  'GET /api/accommodation-list': {
    summary: 'Who gets how many minutes and what on a day, with the sum, for invigilators; never why',
    access: ['invigilator', 'officer'],
    query: z.object({ day }),
    response: z.object({
      day,
      paperMinutes: z.int(),
      people: z.array(
        z.object({
          name: z.string(),
          seat: z.enum(['running', 'taken', 'booked', 'none']),
          /** The exam window of a booking. */
          window: z.string().nullable(),
          seconds: z.int(),
          sum: z.string(),
          breakMinutes: z.int(),
          given: arrangement,
          /** Whether the sitting that exists gives exactly this; null where there is none yet. */
          isApplied: z.boolean().nullable(),
        }),
      ),
    }),
    problems: [...refusals],
  },
});
