import { z } from 'zod';
import { params, staffProblems } from './cohort-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import { audienceGroups } from './session.ts';

/** The desk of those who teach a cohort: how far it is, who may need a word, what to talk about. */
export const deskEndpoints = defineEndpoints({
  'GET /api/cohorts/:id/desk': {
    summary: 'Progress of a cohort, who may be stuck, what is believed wrongly, and prompts for the debrief',
    access: 'staff',
    params,
    /** Without a step for how many days somebody is listed. */
    query: z.object({ still: z.coerce.number().int().min(3).max(90).optional() }),
    response: z.object({
      title: z.string(),
      people: z.int(),
      still: z.int(),
      modules: z.array(
        z.object({
          number: z.int(),
          title: z.string(),
          notStarted: z.int(),
          begun: z.int(),
          passed: z.int(),
          topics: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              begun: z.int(),
              lecture: z.int(),
              reading: z.int(),
              quiz: z.int(),
            }),
          ),
        }),
      ),
      /** Whoever took no step for a while, or tries the same quiz again and again. */
      stuck: z.array(
        z.object({
          personId: z.uuid(),
          name: z.string(),
          audienceGroup: z.enum(audienceGroups),
          lastStepAt: z.iso.datetime().nullable(),
          daysStill: z.int().nullable(),
          quizzes: z.array(z.object({ module: z.int(), tries: z.int() })),
          writtenAt: z.iso.datetime().nullable(),
        }),
      ),
      misconceptions: z.object({
        /** Answers until then are counted. */
        untilAt: z.iso.datetime(),
        held: z.array(
          z.object({
            slug: z.string(),
            belief: z.string(),
            topics: z.array(z.object({ id: z.string(), title: z.string() })),
            people: z.int(),
            groups: z.array(z.object({ group: z.enum(audienceGroups), people: z.int() })),
          }),
        ),
      }),
      prompts: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('misconception'), slug: z.string(), question: z.string(), aim: z.string() }),
          z.object({ kind: z.literal('discussion'), discussionId: z.uuid(), title: z.string(), posts: z.int() }),
        ]),
      ),
    }),
    problems: [...staffProblems, 'competence-needed'],
  },
  'PUT /api/cohorts/:id/desk/messages/:message': {
    summary: 'Write a few words to somebody of the cohort; safe to repeat',
    access: 'staff',
    params: z.object({ id: params.shape.id, message: z.uuid() }),
    body: z.object({ personId: z.uuid(), text: z.string().trim().min(1).max(1000) }),
    response: null,
    problems: [...staffProblems, 'request-malformed', 'competence-needed'],
  },
});
