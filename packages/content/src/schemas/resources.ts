import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { day, evidence, partialDate, plainLine, plainText, topicId } from './parts.ts';

export const resourceKinds = ['law', 'guidance', 'standard', 'framework', 'report', 'advisory', 'tool', 'data', 'article'] as const;

const resource = z.strictObject({
  title: plainLine,
  publisher: plainLine,
  kind: z.enum(resourceKinds),
  date: partialDate,
  address: plainLine
    .regex(/^[a-z0-9.-]+\.[a-z]{2,}(?:\/\S*)?$/, 'write host and path without https://, like fda.gov/medical-devices')
    .nullable()
    .describe('Plain host and path; null where the fact sheet names none'),
  isFree: z.boolean().describe('Whether it can be read without paying'),
  why: plainText.describe('What the reader gets from it, in one or two sentences'),
  reviewBy: day,
  evidence,
});

/** topics/…/resources.yaml: a short list of where to read on, outside this programme. */
export const resourcesSchema = z.strictObject({
  topic: topicId,
  resources: z.array(resource).min(2).max(6),
  provenance: provenanceSchema,
});

export type ResourcesFile = z.infer<typeof resourcesSchema>;
export type Resource = ResourcesFile['resources'][number];
