import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems } from './library.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { topicLinkSchema } from './topic-content.ts';

/** The words of the field, as the course uses them. */
export const glossaryEndpoints = defineEndpoints({
  'GET /api/glossary': {
    summary: 'Every term in alphabetical order',
    access: 'candidate',
    response: z.object({
      terms: z.array(
        z.object({
          slug: z.string(),
          term: z.string(),
          definition: markdownTreeSchema,
          topics: z.array(topicLinkSchema),
        }),
      ),
    }),
    problems: candidateProblems,
  },
});
