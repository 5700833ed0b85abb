import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { evidence, partialDate, plainLine, slug } from './parts.ts';

const source = z.strictObject({
  slug,
  title: plainLine,
  issuer: plainLine,
  date: partialDate,
  address: plainLine.nullable().describe('Plain host and path'),
  citedAs: z.array(plainLine).min(1).describe('Every wording that questions use for it'),
  evidence,
});

/** sources.yaml: documents that questions cite and that are neither a standard nor an incident. A bank may bring its own. */
export const sourcesSchema = z.strictObject({ sources: z.array(source), provenance: provenanceSchema });

export type SourceDocument = z.infer<typeof source>;
