import { z } from 'zod';
import { identifierSchema, topicSchema } from './identifier.ts';
import { sourceSchema } from './source.ts';
import { statusSchema } from './status.ts';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What every authored question carries, whatever its interaction. */
export const questionBase = {
  id: identifierSchema,
  domain: z.int().min(1).max(6),
  topic: topicSchema,
  objective: z.int().min(1).max(6),
  level: z.enum(['recall', 'understand', 'apply', 'analyse', 'evaluate']),
  /** Share of just-qualified practitioners expected to answer correctly; an author's estimate until a panel rated. */
  difficulty: z.number().min(0.25).max(0.95),
  stem: z.string().trim().min(1),
  source: sourceSchema,
  reviewBy: z.string().regex(day, 'write the day as YYYY-MM-DD'),
  enemies: z.array(identifierSchema),
  status: statusSchema,
  /** True while the question is tried out: answered and analysed, but not counted. */
  pretest: z.boolean().optional(),
};
