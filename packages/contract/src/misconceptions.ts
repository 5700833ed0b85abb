import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems } from './library.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { topicLinkSchema } from './topic-content.ts';

/** Mistaken beliefs that a learner's own answers point at. */
export const misconceptionEndpoints = defineEndpoints({
  'GET /api/misconceptions': {
    summary:
      'What this learner may believe wrongly, by their latest answers; a right answer to the same question clears it',
    access: 'candidate',
    response: z.object({
      misconceptions: z.array(
        z.object({
          slug: z.string(),
          belief: z.string(),
          truth: markdownTreeSchema,
          harm: z.string(),
          topics: z.array(topicLinkSchema),
          /** How many questions point at it, and when the last of them was answered. */
          answers: z.int(),
          answeredAt: z.iso.datetime(),
        }),
      ),
      /** Questions answered whose wrong options name beliefs: without any, the list says nothing yet. */
      questionsAnswered: z.int(),
    }),
    problems: candidateProblems,
  },
});
