import { z } from 'zod';
import { placeSchema, someWords } from './discussion-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';

const staffProblems = ['sign-in-needed', 'second-factor-needed', 'not-permitted'] as const;
const params = z.object({ post: z.uuid() });
const decisionProblems = [...staffProblems, 'not-found', 'request-malformed', 'discussion-refused'] as const;

/** Reported posts and appeals: facilitators see those of their cohorts, administrators all. */
export const discussionModerationEndpoints = defineEndpoints({
  'GET /api/staff/discussions/reported': {
    summary: 'Posts that were reported or whose author appeals, and those that were hidden, the oldest open one first',
    access: ['facilitator', 'administrator'],
    response: z.object({
      posts: z.array(
        z.object({
          id: z.uuid(),
          discussion: z.object({ id: z.uuid(), title: z.string(), place: placeSchema, cohort: z.string() }),
          author: z.string(),
          writtenAt: z.iso.datetime(),
          /** Null when its author has deleted it. */
          tree: markdownTreeSchema.nullable(),
          waitsFor: z.enum(['report', 'appeal']).nullable(),
          reports: z.array(
            z.object({
              reason: z.string(),
              reportedAt: z.iso.datetime(),
              outcome: z.enum(['hidden', 'kept', 'gone']).nullable(),
            }),
          ),
          hiding: z
            .object({
              reason: z.string(),
              by: z.string(),
              at: z.iso.datetime(),
              appeal: z.string().nullable(),
              outcome: z.enum(['upheld', 'restored']).nullable(),
              answer: z.string().nullable(),
            })
            .nullable(),
          may: z.object({ hide: z.boolean(), keep: z.boolean(), decideAppeal: z.boolean() }),
        }),
      ),
    }),
    problems: staffProblems,
  },
  'PUT /api/staff/discussions/posts/:post/hiding': {
    summary: 'Hides a post with the reason, which its author is told; settles its reports',
    access: ['facilitator', 'administrator'],
    params,
    body: z.object({ reason: someWords(3, 1000) }),
    response: null,
    problems: decisionProblems,
  },
  'PUT /api/staff/discussions/posts/:post/keeping': {
    summary: 'Settles the reports of a post that may stand',
    access: ['facilitator', 'administrator'],
    params,
    body: z.object({ reason: someWords(3, 1000) }),
    response: null,
    problems: decisionProblems,
  },
  'PUT /api/staff/discussions/posts/:post/appeal-decision': {
    summary: 'Decides an appeal: the post stands again, or stays hidden',
    access: ['facilitator', 'administrator'],
    params,
    body: z.object({ outcome: z.enum(['upheld', 'restored']), answer: someWords(3, 1000) }),
    response: null,
    problems: decisionProblems,
  },
});
