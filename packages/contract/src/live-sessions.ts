import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import {
  liveEntrySchema,
  liveOwnSchema,
  liveParams,
  liveProblems,
  liveRoomSchema,
  liveSlidesSchema,
  liveSummarySchema,
  slideInPath,
} from './live-schemas.ts';
import { someWords } from './discussion-schemas.ts';

const standing = z.enum(['member', 'facilitator']);
const cohortTitle = z.object({ id: z.string(), title: z.string() });
const takingPart = [...liveProblems, 'live-refused'] as const;

/** Live sessions of one’s cohort: seeing them and taking part. Those who teach it steer; see live-steering.ts. */
export const liveSessionEndpoints = defineEndpoints({
  'GET /api/live-sessions': {
    summary: 'The live sessions of one’s cohort: planned, open, ended',
    access: 'person',
    query: z.object({ cohort: z.string().max(100).optional() }),
    response: z.object({
      cohort: cohortTitle,
      standing,
      cohorts: z.array(cohortTitle.extend({ standing })),
      sessions: z.array(liveEntrySchema),
    }),
    problems: liveProblems,
  },
  'GET /api/live-sessions/:session': {
    summary: 'A session: what it is about, where it stands, and what is kept of it',
    access: 'person',
    params: liveParams,
    response: liveEntrySchema.extend({
      cohort: cohortTitle,
      standing,
      room: liveRoomSchema,
      /** Null until the session has ended. */
      summary: liveSummarySchema.nullable(),
    }),
    problems: liveProblems,
  },
  'GET /api/live-sessions/:session/slides': {
    summary: 'The slides of a session; none for participants before it opens',
    access: 'person',
    params: liveParams,
    response: liveSlidesSchema,
    problems: liveProblems,
  },
  'GET /api/live-sessions/:session/room': {
    summary: 'What everybody in a session sees alike; null when nothing is newer than the version named',
    access: 'person',
    params: liveParams,
    query: z.object({ since: z.coerce.number<string>().int().min(0).optional() }),
    response: z.object({ room: liveRoomSchema.nullable() }),
    problems: liveProblems,
  },
  'GET /api/live-sessions/:session/events': {
    summary:
      'The same as server-sent events, at once and whenever it changes; one connection a person. With wait=0 it ends after the first',
    access: 'person',
    params: liveParams,
    query: z.object({ wait: z.enum(['0', '1']).default('1') }),
    response: z.string(),
    problems: [...liveProblems, 'temporarily-unavailable'],
  },
  'GET /api/live-sessions/:session/own': {
    summary: 'What one did in a session: votes, hand, questions, group, and when one was there',
    access: 'person',
    params: liveParams,
    response: liveOwnSchema,
    problems: liveProblems,
  },
  'PUT /api/live-sessions/:session/votes/:slide': {
    summary: 'Chooses in the poll of a slide; a later choice takes the place of an earlier one',
    access: 'candidate',
    params: liveParams.extend({ slide: slideInPath }),
    body: z.object({ option: z.int().min(0).max(19) }),
    response: null,
    problems: takingPart,
  },
  'PUT /api/live-sessions/:session/hand': {
    summary: 'Raises one’s hand or takes it down; sending it again changes nothing',
    access: 'candidate',
    params: liveParams,
    body: z.object({ isRaised: z.boolean() }),
    response: null,
    problems: takingPart,
  },
  'PUT /api/live-sessions/:session/questions/:question': {
    summary: 'Asks the room; sending the same id again changes nothing',
    access: 'candidate',
    params: liveParams.extend({ question: z.uuid() }),
    body: z.object({ text: someWords(1, 500) }),
    response: null,
    problems: [...takingPart, 'conflict'],
  },
  'PUT /api/live-sessions/:session/questions/:question/support': {
    summary: 'Says that one wants a question answered, or not any more',
    access: 'candidate',
    params: liveParams.extend({ question: z.uuid() }),
    body: z.object({ isSupported: z.boolean() }),
    response: null,
    problems: takingPart,
  },
});
