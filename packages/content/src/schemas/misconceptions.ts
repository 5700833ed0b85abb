import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { plainText, prose, slug, topicId } from './parts.ts';

const misconception = z.strictObject({
  slug: slug.describe('What a wrong option of a question names'),
  belief: plainText.describe('As somebody who holds it would say it'),
  truth: prose.describe('Why it is wrong and what is true'),
  topics: z.array(topicId).min(1).describe('Where to read about it'),
  harm: plainText.describe('What it can cost a patient'),
});

/** misconceptions/module-<n>.yaml: mistaken beliefs that wrong options embody. */
export const misconceptionsSchema = z.strictObject({
  misconceptions: z.array(misconception).min(1),
  provenance: provenanceSchema,
});

export type MisconceptionEntry = z.infer<typeof misconception>;
