import { figureSchema } from '@cmdsp/figures';
import { z } from 'zod';
import { someWords } from './discussion-schemas.ts';
import { blockSchema, inlineSchema, pollSchema } from './markdown-tree.ts';
import { audienceGroups } from './session.ts';

/** What everybody who takes part may be answered with. */
export const liveProblems = [
  'sign-in-needed',
  'email-not-verified',
  'agreement-needed',
  'not-found',
  'request-malformed',
] as const;

/** What those who steer may be answered with. */
export const steeringProblems = [
  'sign-in-needed',
  'second-factor-needed',
  'not-permitted',
  'not-found',
  'request-malformed',
  'live-refused',
] as const;

export const liveParams = z.object({ session: z.uuid() });
export const slideNumber = z.int().min(0).max(199);
export const slideInPath = z.coerce.number<string>().int().min(0).max(199);

/** Any video service, by an address that cannot run anything here. */
export const meetingUrl = z
  .url({ protocol: /^https$/ })
  .max(500)
  .regex(/^\S+$/)
  .nullable();

const subjectKind = z.enum(['topic', 'case']);
export const subjectSchema = z.object({ kind: subjectKind, id: z.string().max(100) });
const liveState = z.enum(['planned', 'open', 'ended']);

/** A session in a list. */
export const liveEntrySchema = z.object({
  id: z.uuid(),
  title: z.string(),
  subject: subjectSchema.extend({ title: z.string() }),
  plannedFor: z.iso.datetime(),
  meetingUrl: meetingUrl,
  state: liveState,
  openedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
});

/** What a session is to be. */
export const livePlanSchema = z.object({
  cohort: z.string().max(100),
  subject: subjectSchema,
  title: someWords(1, 160),
  plannedFor: z.iso.datetime(),
  meetingUrl,
});

const liveQuestion = z.object({
  id: z.uuid(),
  text: z.string(),
  support: z.int(),
  state: z.enum(['open', 'answered', 'set-aside']),
});

/** What everybody in a session sees alike: no names, no choices, nothing of one person. */
export const liveRoomSchema = z.object({
  version: z.int(),
  state: liveState,
  slide: z.int(),
  /** The version in which the facilitator came to this slide. */
  slideVersion: z.int(),
  furthest: z.int(),
  present: z.int(),
  /** Hands that are up, first raised first; whose they are only their owners know. */
  hands: z.array(z.uuid()),
  polls: z.array(
    z.object({
      slide: z.int(),
      isOpen: z.boolean(),
      answers: z.int(),
      /** How many chose each option; null until three have answered. */
      counts: z.array(z.int()).nullable(),
    }),
  ),
  round: z.object({ number: z.int(), groups: z.int(), isOut: z.boolean(), debrief: z.string().nullable() }).nullable(),
  /** First those that most people want answered. */
  questions: z.array(liveQuestion),
});

/** What one person did in a session. */
export const liveOwnSchema = z.object({
  votes: z.array(z.object({ slide: z.int(), option: z.int() })),
  hand: z.uuid().nullable(),
  questions: z.array(z.uuid()),
  supported: z.array(z.uuid()),
  group: z
    .object({
      round: z.int(),
      number: z.int(),
      prompt: z.string(),
      people: z.array(z.object({ name: z.string(), role: z.enum(audienceGroups), isYou: z.boolean() })),
    })
    .nullable(),
  visits: z.array(z.object({ arrivedAt: z.iso.datetime(), leftAt: z.iso.datetime().nullable() })),
});

/** What is kept of a session when it is over. */
export const liveSummarySchema = z.object({
  slidesShown: z.int(),
  slides: z.int(),
  attended: z.int(),
  minutes: z.int(),
  debrief: z.string(),
  polls: z.array(
    z.object({
      slide: z.int(),
      question: z.string(),
      options: z.array(z.string()),
      answers: z.int(),
      counts: z.array(z.int()).nullable(),
    }),
  ),
  rounds: z.array(
    z.object({ number: z.int(), groups: z.int(), prompts: z.array(z.string()), debrief: z.string().nullable() }),
  ),
});

/** The slides of a session, as a lecture has them. */
export const liveSlidesSchema = z.object({
  title: z.string(),
  slides: z.array(
    z.object({
      title: z.array(inlineSchema),
      body: z.array(blockSchema),
      poll: pollSchema.nullable(),
      notes: z.array(blockSchema),
    }),
  ),
  figures: z.record(z.string(), figureSchema),
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
});

/** What facilitators see besides: names. */
export const liveDeskSchema = z.object({
  hands: z.array(
    z.object({ id: z.uuid(), name: z.string(), role: z.enum(audienceGroups), raisedAt: z.iso.datetime() }),
  ),
  questions: z.array(z.object({ id: z.uuid(), name: z.string() })),
  attendance: z.array(
    z.object({
      person: z.uuid(),
      name: z.string(),
      role: z.enum(audienceGroups),
      arrivedAt: z.iso.datetime(),
      /** Null while somebody is there. */
      leftAt: z.iso.datetime().nullable(),
      visits: z.int(),
      minutes: z.int(),
    }),
  ),
  groups: z.array(
    z.object({
      number: z.int(),
      prompt: z.string(),
      people: z.array(z.object({ name: z.string(), role: z.enum(audienceGroups) })),
    }),
  ),
});
