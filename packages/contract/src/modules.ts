import { z } from 'zod';
import { documentSchema } from './document.ts';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems } from './library.ts';

const moduleLink = z.object({ number: z.int(), title: z.string() });

/** A module of the programme as one page. */
export const moduleEndpoints = defineEndpoints({
  'GET /api/modules/:module': {
    summary: 'A module: its introduction, its topics with what they teach, its cases, and its review',
    access: 'candidate',
    params: z.object({ module: z.coerce.number<string>().int().min(1).max(6) }),
    response: moduleLink.extend({
      /** Null while it is not written. */
      introduction: documentSchema.nullable(),
      review: documentSchema.nullable(),
      topics: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          outcomes: z.array(z.string()),
          /** Lecture and reading as planned by the authors. */
          minutes: z.int(),
          isComplete: z.boolean(),
        }),
      ),
      cases: z.array(z.object({ slug: z.string(), title: z.string() })),
      previous: moduleLink.nullable(),
      next: moduleLink.nullable(),
    }),
    problems: [...candidateProblems, 'not-found', 'request-malformed'],
  },
});
