import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { estimateSchema } from './estimates.ts';
import { markedKindSchema } from './marking-schemas.ts';

/** How far marks given independently agree; each number with its interval, or how many more pairs it needs. */
const agreement = z.object({
  /** Levels given by both, one for every criterion of every work. */
  pairs: z.int(),
  works: z.int(),
  exact: estimateSchema,
  adjacent: estimateSchema,
  linearKappa: estimateSchema,
  quadraticKappa: estimateSchema,
  /** Levels given more than the others did, on average; below nothing is stricter. */
  severity: estimateSchema,
});

const problems = ['sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

/** Agreement between markers: for officers by subject and marker, for a marker their own. */
export const markingAgreementEndpoints = defineEndpoints({
  'GET /api/marking-agreement': {
    summary: 'How far independent marks agree, by subject and by marker, with intervals and how many more it needs',
    access: 'officer',
    response: z.object({
      subjects: z.array(z.object({ kind: markedKindSchema, subject: z.string(), title: z.string(), agreement })),
      markers: z.array(z.object({ id: z.uuid(), name: z.string(), agreement })),
      criteria: z.array(
        z.object({ kind: markedKindSchema, subject: z.string(), criterion: z.string(), title: z.string(), agreement }),
      ),
    }),
    problems,
  },
  'GET /api/marking-agreement/mine': {
    summary: 'How far my marks agree with the others’; for myself alone',
    access: ['marker'],
    response: z.object({ agreement: agreement.nullable() }),
    problems,
  },
});
