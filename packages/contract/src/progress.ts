import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const state = z.enum(['not-started', 'begun', 'passed']);
const part = z.enum(['lecture', 'reading', 'quiz']);

const topic = z.object({
  id: z.string(),
  title: z.string(),
  state,
  isComplete: z.boolean(),
  /** For this learner’s audience group; null for people of no group. */
  relevance: z.enum(['core', 'useful', 'awareness']).nullable(),
  parts: z.array(z.object({ part, isFinished: z.boolean() })),
  questionsAnswered: z.int(),
  questions: z.int(),
});

const learnSchema = z.object({
  /** The learner’s audience group; null for people of no group, who have no path of their own. */
  group: z.object({ id: z.string(), label: z.string() }).nullable(),
  /** The diagnostic that was finished last, and the domain it proposed first. */
  diagnostic: z
    .object({ run: z.string(), finishedAt: z.iso.datetime(), first: z.object({ number: z.int(), title: z.string() }) })
    .nullable(),
  shortTitle: z.string(),
  schemeVersion: z.string(),
  /** What stands between this person and the certificate, in the order of the scheme. */
  standing: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('met'), id: z.string(), title: z.string() }),
      z.object({
        kind: z.literal('missing'),
        id: z.string(),
        title: z.string(),
        goTo: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('module-quiz'), module: z.int() }),
          z.object({ kind: z.literal('examination') }),
          z.object({ kind: z.literal('assignment'), module: z.int(), isBeingMarked: z.boolean() }),
          z.object({ kind: z.literal('capstone'), isBeingMarked: z.boolean() }),
        ]),
      }),
      z.object({ kind: z.literal('planned'), id: z.string(), title: z.string(), note: z.string() }),
    ]),
  ),
  nextStep: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('study-topic'), topic: z.string(), title: z.string(), part }),
    z.object({ kind: z.literal('take-module-quiz'), module: z.int(), title: z.string() }),
    z.object({ kind: z.literal('sit-examination') }),
    z.object({ kind: z.literal('write-assignment'), module: z.int(), title: z.string() }),
    z.object({ kind: z.literal('write-capstone') }),
    z.object({ kind: z.literal('await-marks') }),
    z.object({ kind: z.literal('await-award') }),
  ]),
  modules: z.array(z.object({ number: z.int(), title: z.string(), state, topics: z.array(topic) })),
});

/** How far somebody is. */
export const progressEndpoints = defineEndpoints({
  'GET /api/progress': {
    summary: 'Progress over the six modules, the next step, and what stands between this person and the certificate',
    access: 'candidate',
    response: learnSchema,
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed'],
  },
});
