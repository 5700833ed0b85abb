import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { audienceIds, day, evidence, partialDate, plainLine, plainText, prose, slug, topicId, whereToLook } from './parts.ts';

export const standardKinds = [
  'law',
  'regulation',
  'guidance',
  'standard',
  'framework',
  'protocol',
  'playbook',
  'data-source',
] as const;
export const standardStatuses = ['in-force', 'proposed', 'superseded', 'withdrawn'] as const;

/** standards/<slug>.yaml: one law, regulation, guidance, standard, framework or protocol. */
export const standardSchema = z
  .strictObject({
    slug: slug.describe('What links and topics name; also the name of the file'),
    identifier: plainLine.describe('What people write in a reference'),
    title: plainLine,
    shortTitle: plainLine.describe('How the course says it in a sentence'),
    citedAs: z.array(plainLine).describe('Every other wording that questions use for it'),
    issuer: plainLine,
    kind: z.enum(standardKinds),
    jurisdiction: plainLine,
    edition: plainLine,
    date: partialDate,
    status: z.enum(standardStatuses),
    supersededBy: slug.nullable(),
    note: plainText.nullable().describe('What changed lately, or when it applies'),
    demands: prose.describe('What it demands, in our own words, the patient first'),
    audiences: z
      .partialRecord(z.enum(audienceIds), plainText)
      .refine((lines) => Object.keys(lines).length > 0, { error: 'name at least one group that must care' })
      .describe('Why a group must care; only the groups that must'),
    clauses: z.array(z.strictObject({ clause: plainLine, says: plainText })),
    topics: z.array(topicId).min(1),
    evidence,
    source: whereToLook,
    reviewBy: day,
    provenance: provenanceSchema,
  })
  .refine(({ status, supersededBy }) => supersededBy === null || status === 'superseded', {
    path: ['supersededBy'],
    error: 'only what is superseded has a successor',
  });

export type StandardFile = z.infer<typeof standardSchema>;
