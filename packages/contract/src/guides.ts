import { z } from 'zod';
import { documentSchema } from './document.ts';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems } from './library.ts';
import { groupSchema } from './paths.ts';

/** Study guides, one for each audience group. */
export const guideEndpoints = defineEndpoints({
  'GET /api/guides/:group': {
    summary: 'The study guide of an audience group',
    access: 'candidate',
    params: z.object({ group: groupSchema }),
    response: z.object({ group: z.object({ id: groupSchema, label: z.string() }), guide: documentSchema }),
    problems: [...candidateProblems, 'not-found', 'request-malformed'],
  },
});
