import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** The outcome of a sitting as its candidate sees it: no question, no key. */
export const resultSchema = z.object({
  sitting: z.string(),
  kind: z.enum(['certification', 'rehearsal']),
  title: z.string(),
  decision: z.enum(['pass', 'fail']),
  ending: z.enum(['submitted', 'expired']),
  finishedAt: z.string(),
  /** Exact fraction `n/d`. */
  points: z.string(),
  maximum: z.string(),
  /** For reading: one decimal, rounded down, so that nobody reads 70.0 and has failed. */
  percent: z.number(),
  passPercent: z.number(),
  answered: z.int(),
  questionCount: z.int(),
  isPracticeBank: z.boolean(),
  domains: z.array(
    z.object({
      domain: z.int(),
      title: z.string(),
      questions: z.int(),
      band: z.enum(['strong', 'at the standard', 'below the standard', 'too few questions to say']),
    }),
  ),
  minimumForBand: z.int(),
  studyNext: z.array(z.object({ topic: z.string(), title: z.string() })),
});

/** Results of sittings. */
export const resultEndpoints = defineEndpoints({
  'GET /api/sittings/:id/result': {
    summary: 'The released result of a finished sitting',
    access: 'candidate',
    params: z.object({ id: z.uuid() }),
    response: resultSchema,
    problems: ['sign-in-needed', 'not-found', 'result-not-released'],
  },
});
