import { z } from 'zod';
import { someWords } from './discussion-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import {
  liveDeskSchema,
  liveParams,
  livePlanSchema,
  slideInPath,
  slideNumber,
  steeringProblems,
} from './live-schemas.ts';

const option = z.object({ id: z.string(), title: z.string() });

/** What facilitators do with the live sessions of the cohorts that they teach; each is safe to send again. */
export const liveSteeringEndpoints = defineEndpoints({
  'GET /api/staff/live-subjects': {
    summary: 'What a session can be about in a cohort that one teaches: topics with a lecture, and cases',
    access: ['facilitator'],
    query: z.object({ cohort: z.string().max(100) }),
    response: z.object({ topics: z.array(option), cases: z.array(option) }),
    problems: steeringProblems,
  },
  'PUT /api/staff/live-sessions/:session': {
    summary: 'Plans a session, or changes the plan',
    access: ['facilitator'],
    params: liveParams,
    body: livePlanSchema,
    response: null,
    problems: [...steeringProblems, 'conflict'],
  },
  'DELETE /api/staff/live-sessions/:session': {
    summary: 'Withdraws a plan; a session that was opened stays',
    access: ['facilitator'],
    params: liveParams,
    response: null,
    problems: steeringProblems,
  },
  'POST /api/staff/live-sessions/:session/opening': {
    summary: 'Opens a planned session',
    access: ['facilitator'],
    params: liveParams,
    response: null,
    problems: steeringProblems,
  },
  'POST /api/staff/live-sessions/:session/ending': {
    summary: 'Ends a session, with some words that the cohort keeps; votes are counted and deleted',
    access: ['facilitator'],
    params: liveParams,
    body: z.object({ debrief: someWords(0, 10_000) }),
    response: null,
    problems: steeringProblems,
  },
  'GET /api/staff/live-sessions/:session/desk': {
    summary: 'Whose hands are up, who asks, who is there, who is in which group',
    access: ['facilitator'],
    params: liveParams,
    response: liveDeskSchema,
    problems: steeringProblems,
  },
  'PUT /api/staff/live-sessions/:session/slide': {
    summary:
      'Moves everybody to a slide; `after` is the slideVersion that one saw, and a wish that was overtaken moves nobody',
    access: ['facilitator'],
    params: liveParams,
    body: z.object({ slide: slideNumber, after: z.int().min(0) }),
    response: z.object({ isMoved: z.boolean(), slide: z.int(), slideVersion: z.int(), version: z.int() }),
    problems: steeringProblems,
  },
  'PUT /api/staff/live-sessions/:session/polls/:slide': {
    summary: 'Closes the poll of a slide, or opens it again',
    access: ['facilitator'],
    params: liveParams.extend({ slide: slideInPath }),
    body: z.object({ isOpen: z.boolean() }),
    response: null,
    problems: steeringProblems,
  },
  'DELETE /api/staff/live-sessions/:session/hands/:hand': {
    summary: 'Takes a hand down',
    access: ['facilitator'],
    params: liveParams.extend({ hand: z.uuid() }),
    response: null,
    problems: steeringProblems,
  },
  'PUT /api/staff/live-sessions/:session/questions/:question': {
    summary: 'Marks a question as answered or set aside, or takes it up again',
    access: ['facilitator'],
    params: liveParams.extend({ question: z.uuid() }),
    body: z.object({ state: z.enum(['open', 'answered', 'set-aside']) }),
    response: null,
    problems: steeringProblems,
  },
  'PUT /api/staff/live-sessions/:session/rounds/:round': {
    summary: 'Puts those who are there into groups that mix roles; the same round again changes nothing',
    access: ['facilitator'],
    params: liveParams.extend({ round: z.coerce.number<string>().int().min(1).max(50) }),
    body: z.object({ size: z.int().min(2).max(20), prompts: z.array(someWords(1, 500)).min(1).max(50) }),
    response: null,
    problems: steeringProblems,
  },
  'PUT /api/staff/live-sessions/:session/rounds/:round/debrief': {
    summary: 'Calls the groups back, with what came of it; may be sent again with more words',
    access: ['facilitator'],
    params: liveParams.extend({ round: z.coerce.number<string>().int().min(1).max(50) }),
    body: z.object({ text: someWords(0, 4000) }),
    response: null,
    problems: steeringProblems,
  },
});
