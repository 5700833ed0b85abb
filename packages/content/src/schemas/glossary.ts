import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { plainLine, prose, slug, topicId } from './parts.ts';

const term = z.strictObject({
  slug: slug.describe('What links name: term:slug'),
  term: plainLine.describe('The words as they are used'),
  definition: prose,
  topics: z.array(topicId).min(1).describe('Where the term is taught'),
});

/** glossary/<name>.yaml: terms that texts link to. */
export const glossarySchema = z.strictObject({ terms: z.array(term).min(1), provenance: provenanceSchema });

export type GlossaryTerm = z.infer<typeof term>;
