import { z } from 'zod';
import {
  discussionEntrySchema,
  discussionProblems,
  discussionSchema,
  placeSchema,
  someWords,
} from './discussion-schemas.ts';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ discussion: z.uuid() });
const cohort = z.string().max(100).optional();

/** Discussions of one’s cohort: finding, opening, following, closing. Facilitators take part in the cohorts they teach. */
export const discussionEndpoints = defineEndpoints({
  'GET /api/discussions': {
    summary: 'The discussions of one’s cohort, the latest first; those of one topic or case when asked',
    access: 'person',
    query: z.object({ cohort, topic: z.string().max(10).optional(), case: z.string().max(100).optional() }),
    response: z.object({
      cohort: z.object({ id: z.string(), title: z.string() }),
      standing: z.enum(['member', 'facilitator']),
      /** Which cohorts one may look at: one’s own, and those one teaches. */
      cohorts: z.array(z.object({ id: z.string(), title: z.string(), standing: z.enum(['member', 'facilitator']) })),
      discussions: z.array(discussionEntrySchema),
      /** Whether the topic or case asked for has a question of the course that nobody talks about yet. */
      hasUnopenedPrompt: z.boolean(),
    }),
    problems: discussionProblems,
  },
  'GET /api/discussions/:discussion': {
    summary: 'A discussion with its posts',
    access: 'person',
    params,
    response: discussionSchema,
    problems: discussionProblems,
  },
  'PUT /api/discussions/:discussion': {
    summary: 'Opens a discussion; the one about a question of the course exists once, so its id may be another one',
    access: 'person',
    params,
    body: z.object({
      cohort,
      kind: z.enum(['prompt', 'question']),
      place: placeSchema.omit({ title: true }).extend({ id: z.string().max(100) }),
      /** Ignored for the question of the course. */
      title: someWords(0, 160),
    }),
    response: z.object({ id: z.uuid() }),
    problems: [...discussionProblems, 'conflict'],
  },
  'PUT /api/discussions/:discussion/reading': {
    summary: 'Remembers that one follows a discussion, and how far one has read; sending it again changes nothing',
    access: 'person',
    params,
    body: z.object({ isFollowing: z.boolean().optional(), readTo: z.int().min(0).max(1000).optional() }),
    response: null,
    problems: discussionProblems,
  },
  'PUT /api/discussions/:discussion/answer': {
    summary: 'Marks the post that answers the question, or takes the mark away',
    access: 'person',
    params,
    body: z.object({ post: z.uuid().nullable() }),
    response: null,
    problems: [...discussionProblems, 'discussion-refused'],
  },
  'PUT /api/discussions/:discussion/roles': {
    summary: 'Deals roles: everybody who takes part argues the view of another audience group; or takes them back',
    access: 'person',
    params,
    body: z.object({ isDealt: z.boolean() }),
    response: null,
    problems: [...discussionProblems, 'discussion-refused'],
  },
  'PUT /api/discussions/:discussion/summary': {
    summary: 'Closes a discussion with the facilitator’s summary; it stays to be read',
    access: 'person',
    params,
    body: z.object({ text: someWords(1, 10_000) }),
    response: null,
    problems: [...discussionProblems, 'discussion-refused', 'text-refused'],
  },
  'GET /api/discussions/:discussion/people': {
    summary: 'Whom one can name in a post: people of the cohort and its facilitators, by the beginning of a name',
    access: 'person',
    params,
    query: z.object({ name: z.string().max(80) }),
    response: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string(), isFacilitator: z.boolean() })) }),
    problems: discussionProblems,
  },
  'GET /api/discussion-search': {
    summary: 'Finds words in the discussions of one’s cohort',
    access: 'person',
    query: z.object({ q: z.string().max(200), cohort }),
    response: z.object({
      results: z.array(
        z.object({
          discussion: discussionEntrySchema.pick({ id: true, title: true, place: true }),
          post: z.object({ id: z.uuid(), sequence: z.int(), author: z.string(), writtenAt: z.iso.datetime() }),
          /** The words around what was found; what was asked for stands between U+E000 and U+E001. */
          excerpt: z.string(),
        }),
      ),
    }),
    problems: discussionProblems,
  },
  'GET /api/discussion-events': {
    summary:
      'Server-sent events that name discussions with something new, nothing more; one connection a person. With wait=0 it ends at once',
    access: 'person',
    query: z.object({ wait: z.enum(['0', '1']).default('1') }),
    response: z.string(),
    problems: [...discussionProblems, 'temporarily-unavailable'],
  },
});
