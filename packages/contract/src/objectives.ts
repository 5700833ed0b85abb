import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems } from './library.ts';
import { topicLinkSchema } from './topic-content.ts';

const status = z.enum(['covered', 'planned', 'gap']);

/** What serves each learning objective of the programme. */
export const objectiveEndpoints = defineEndpoints({
  'GET /api/objectives': {
    summary: 'The six learning objectives against topics, quizzes, cases, exam domains, assignments and labs',
    access: 'candidate',
    response: z.object({
      objectives: z.array(
        z.object({
          number: z.int(),
          text: z.string(),
          topics: z.object({ status, by: z.array(topicLinkSchema) }),
          quizzes: z.object({ status, by: z.array(topicLinkSchema) }),
          cases: z.object({ status, by: z.array(z.object({ slug: z.string(), title: z.string() })) }),
          domains: z.object({ status, by: z.array(z.object({ number: z.int(), title: z.string() })) }),
          assignments: z.object({ status, by: z.array(z.object({ module: z.int(), title: z.string() })) }),
          labs: z.object({ status, by: z.array(z.object({ id: z.string(), title: z.string() })) }),
        }),
      ),
    }),
    problems: candidateProblems,
  },
});
