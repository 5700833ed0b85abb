import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems } from './library.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { topicLinkSchema } from './topic-content.ts';

const base = {
  at: z.iso.datetime(),
  /** What the question is about. */
  topic: topicLinkSchema,
};

/** An answer that bears on a belief: when, about which topic, and where it was given. */
const answerSignSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('topic-questions'), ...base }),
  z.object({ kind: z.literal('practice'), ...base }),
  z.object({ kind: z.literal('module-quiz'), ...base, module: z.int(), try: z.string() }),
  z.object({ kind: z.literal('diagnostic'), ...base, run: z.string() }),
]);

const beliefSchema = z.object({
  slug: z.string(),
  belief: z.string(),
  truth: markdownTreeSchema,
  harm: z.string(),
  topics: z.array(topicLinkSchema),
  /** The answers that point at it, newest first, one for each question. */
  seen: z.array(answerSignSchema),
});

/** Mistaken beliefs that a learner's own answers point at. */
export const misconceptionEndpoints = defineEndpoints({
  'GET /api/misconceptions': {
    summary:
      'What this learner may believe wrongly, by their own answers, and what later right answers have cleared since',
    access: 'candidate',
    response: z.object({
      misconceptions: z.array(beliefSchema),
      /** `clearedBy` is the last of the right answers that cleared it. */
      cleared: z.array(beliefSchema.extend({ clearedBy: answerSignSchema })),
      /** Questions answered whose wrong options name beliefs: without any, the list says nothing yet. */
      questionsAnswered: z.int(),
    }),
    problems: candidateProblems,
  },
});
