import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { estimateSchema } from './estimates.ts';

const option = z.object({
  /** As authors count: A is the first one in the file. */
  letter: z.string(),
  text: z.string(),
  isKey: z.boolean(),
  chosenBy: z.int(),
  share: z.number().nullable(),
  restMean: z.number().nullable(),
  flags: z.array(z.enum(['hardly-anybody', 'better-than-key'])),
});

const question = z.object({
  id: z.string(),
  /** Tells revisions of one question apart. */
  textHash: z.string(),
  stem: z.string(),
  domain: z.int(),
  /** Set questions name their set. */
  set: z.string().nullable(),
  isPretest: z.boolean(),
  forms: z.int(),
  difficulty: estimateSchema,
  discrimination: estimateSchema,
  /** Empty where an answer is no choice among options. */
  options: z.array(option),
  unanswered: z.number().nullable(),
  flags: z.array(
    z.enum([
      'negative-discrimination',
      'low-discrimination',
      'very-easy',
      'below-chance',
      'distractor-better-than-key',
      'idle-distractor',
    ]),
  ),
});

const form = z.object({
  id: z.uuid(),
  title: z.string(),
  createdAt: z.iso.datetime(),
  people: z.int(),
  /** Points. */
  maximum: z.number(),
  needed: z.int(),
  mean: z.number().nullable(),
  deviation: z.number().nullable(),
  passed: z.int(),
  reliability: estimateSchema,
  standardError: estimateSchema,
  strata: z.array(z.object({ stratum: z.string(), parts: z.int(), alpha: estimateSchema })),
  consistency: estimateSchema.nullable(),
  /** How sure a pass is with so many points; null where questions differ in points. */
  nearTheMark: z.array(z.object({ points: z.int(), standardError: z.number(), passCertainty: z.number() })).nullable(),
});

/** What one computation found. */
export const statisticsSchema = z.object({
  untilAt: z.iso.datetime(),
  sittings: z.int(),
  forms: z.array(form),
  questions: z.array(question),
});

/** What keeps them closed. */
const refusals = [
  'sign-in-needed',
  'not-permitted',
  'second-factor-needed',
  'bank-agreement-needed',
  'bank-closed',
] as const;

/** Statistics of the certification examination for those who keep its questions; never for who teaches or sits. */
export const statisticsEndpoints = defineEndpoints({
  'GET /api/statistics': {
    summary:
      'The newest statistics of forms and questions, and how many sittings have finished since; a reading of the bank',
    access: ['officer', 'author'],
    response: z.object({ newest: statisticsSchema.nullable(), finishedSince: z.int() }),
    problems: refusals,
  },
  'POST /api/statistics': {
    summary: 'Compute the statistics of all finished certification sittings now and keep them; a reading of the bank',
    access: ['officer', 'author'],
    response: statisticsSchema,
    problems: refusals,
  },
});
