import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ id: z.uuid() });
const instant = z.int();
const time = z.iso.datetime();
/** A window of the examination, or everybody who sits without one today. */
const room = z.object({ room: z.union([z.literal('on-demand'), z.uuid()]) });
const reason = z.string().trim().min(3).max(1000);
const count = z.int().min(1).max(2_147_483_647);
const invigilators = ['invigilator', 'officer'] as const;
const refusals = ['request-malformed', 'sign-in-needed', 'second-factor-needed', 'not-permitted', 'not-found'] as const;

const noticeKinds = [
  'announcement',
  'pause',
  'resume',
  'extension',
  'shortening',
  'late-start',
  'release',
  'help-answer',
] as const;

const notice = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  text: z.string(),
  minutes: z.int().nullable(),
  toldAt: time,
});

const help = z.object({
  id: z.string(),
  number: z.string(),
  text: z.string(),
  askedAt: time,
  answer: z.string().nullable(),
});

const phase = z.enum(['scheduled', 'running', 'paused', 'in-grace', 'submitted', 'expired', 'voided']);

/** What the exam page hears while it runs. */
export const sittingLiveSchema = z.object({
  now: instant,
  deadline: instant.nullable(),
  pausedAt: instant.nullable(),
  phase,
  fence: count.nullable(),
  notices: z.array(notice),
  help: z.array(help),
});

/** One candidate as the board shows them: where they are, never what they answered. */
export const boardRowSchema = z.object({
  /** The sitting, or the place of somebody who has none yet. */
  key: z.string(),
  sittingId: z.string().nullable(),
  name: z.string(),
  state: z.enum([
    'not-here',
    'checked-in',
    'seated',
    'running',
    'paused',
    'on-break',
    'submitted',
    'expired',
    'voided',
  ]),
  deadline: instant.nullable(),
  pausedAt: instant.nullable(),
  creditMinutes: z.number(),
  lastSavedAt: instant.nullable(),
  lastSeenAt: instant.nullable(),
  leases: z.int(),
  answered: z.int(),
  questionCount: z.int(),
  focusLosses: z.int(),
  pastes: z.int(),
  /** Walked a rehearsal to its proof on this build; null once the exam has begun, when it does not matter any more. */
  hasRehearsed: z.boolean().nullable(),
  help: z.array(z.object({ id: z.string(), number: z.string(), text: z.string(), askedAt: instant })),
});

const board = z.object({ now: instant, title: z.string(), rows: z.array(boardRowSchema) });

const intervention = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pause'), requestId: z.uuid(), reason }),
  z.strictObject({ kind: z.literal('resume'), requestId: z.uuid(), reason }),
  z.strictObject({ kind: z.literal('extension'), requestId: z.uuid(), reason, minutes: z.int().min(1).max(240) }),
  z.strictObject({ kind: z.literal('shortening'), requestId: z.uuid(), reason, minutes: z.int().min(1).max(240) }),
  z.strictObject({ kind: z.literal('late-start'), requestId: z.uuid(), reason, minutes: z.int().min(1).max(240) }),
  z.strictObject({ kind: z.literal('release'), requestId: z.uuid(), reason }),
]);

/** The invigilator's board, what may be done from it, and the exam page's line to it. */
export const roomEndpoints = defineEndpoints({
  'GET /api/rooms': {
    summary: 'The rooms that I look after now',
    access: invigilators,
    response: z.object({
      rooms: z.array(
        z.object({
          room: z.string(),
          title: z.string(),
          opensAt: time.nullable(),
          closesAt: time.nullable(),
          candidates: z.int(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'second-factor-needed', 'not-permitted'],
  },
  'GET /api/rooms/:room/board': {
    summary: 'Everybody in a room: where they are, time left, last confirmed save, connection; never their answers',
    access: invigilators,
    params: room,
    response: board,
    problems: [...refusals],
  },
  'GET /api/rooms/:room/events': {
    summary: 'The board as it changes, once a second (server-sent events)',
    access: invigilators,
    params: room,
    response: z.string(),
    problems: [...refusals],
  },
  'POST /api/rooms/:room/announcements': {
    summary: 'Tells everybody in the room, or some of them, something',
    access: invigilators,
    params: room,
    body: z.strictObject({
      requestId: z.uuid(),
      text: z.string().trim().min(3).max(1000),
      sittings: z.array(z.uuid()).max(1000).nullable(),
    }),
    response: z.object({ told: z.int() }),
    problems: [...refusals, 'conflict-of-interest'],
  },
  'POST /api/rooms/sittings/:id/interventions': {
    summary: 'Pauses, resumes, extends, shortens, allows a late start or closes a stale session, with a reason',
    access: invigilators,
    params,
    body: intervention,
    response: z.object({ isChanged: z.boolean(), deadline: instant.nullable(), pausedAt: instant.nullable() }),
    problems: [...refusals, 'conflict-of-interest', 'sitting-refused'],
  },
  'POST /api/rooms/help/:id/answer': {
    summary: 'Answers a call for help',
    access: invigilators,
    params,
    body: z.strictObject({ answer: z.string().trim().min(1).max(1000) }),
    response: null,
    problems: [...refusals, 'conflict-of-interest', 'conflict'],
  },
  'GET /api/rooms/sittings/:id/story': {
    summary: 'What happened in a sitting: connections, devices, interventions with their reasons, facts of the page',
    access: invigilators,
    params,
    response: z.object({
      name: z.string(),
      events: z.array(z.object({ at: time, kind: z.string(), text: z.string(), by: z.string().nullable() })),
    }),
    problems: [...refusals, 'conflict-of-interest'],
  },
  'GET /api/sittings/:id/events': {
    summary:
      'How my sitting stands and what I am told, as it changes (server-sent events). With wait=0 it ends at once',
    access: 'candidate',
    params,
    query: z.object({ wait: z.enum(['0', '1']).default('1') }),
    response: z.string(),
    problems: ['sign-in-needed', 'not-found'],
  },
  'POST /api/sittings/:id/beats': {
    summary: 'My page is there; brings what it noticed, and asks for news when its stream is cut',
    access: 'candidate',
    params,
    body: z.strictObject({
      holder: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
      page: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
      isStreamCut: z.boolean(),
      facts: z
        .array(
          z.strictObject({
            number: z.int().min(1).max(100_000),
            kind: z.enum(['focus-lost', 'focus-back', 'paste']),
            agoMs: z.int().min(0).max(86_400_000),
          }),
        )
        .max(50),
    }),
    response: z.object({ live: sittingLiveSchema.nullable() }),
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'POST /api/sittings/:id/help': {
    summary: 'Calls the invigilator; my page has made the id, so that the number is known at once. Safe to repeat',
    access: 'candidate',
    params,
    body: z.strictObject({
      id: z.uuid(),
      position: z.int().min(1).max(1000).nullable(),
      text: z.string().trim().max(1000),
    }),
    response: z.object({ number: z.string(), askedAt: time }),
    problems: ['request-malformed', 'sign-in-needed', 'not-found', 'sitting-refused', 'too-many-requests'],
  },
});
