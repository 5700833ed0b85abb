import { figureSchema } from '@cmdsp/figures';
import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { oneToSix, partialDate, plainLine, plainText, prose, slug, topicId } from './parts.ts';

const level = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
  .describe('0 nothing usable … 3 meets the standard, 4 beyond it');

const criterion = z.strictObject({
  id: slug,
  title: plainLine,
  weight: z.int().min(5).max(60).describe('Whole points; those of all criteria make 100'),
  levels: z.tuple([plainText, plainText, plainText, plainText, plainText]).describe('What work of level 0, 1, 2, 3, 4 shows'),
});

const anchor = z.strictObject({
  text: prose.describe('An answer as a candidate might write it'),
  marks: z.record(slug, z.strictObject({ level, reason: plainText })).describe('By criterion'),
});

/** assignments/module-<n>/assignment.yaml: what is to be written, what it is marked by, and two answers marked already. */
export const assignmentSchema = z.strictObject({
  module: oneToSix,
  title: plainLine,
  topics: z.array(topicId).min(2),
  objectives: z.array(oneToSix).min(1),
  minutes: z.int().min(20).max(180).describe('What a practitioner needs'),
  words: z.strictObject({ least: z.int().min(150), most: z.int().max(400) }),
  summary: plainText.describe('Shown in lists'),
  setting: prose.describe('Device, hospital, people, what is known and what is not'),
  task: prose.describe('What to write, for whom'),
  figures: z.record(slug, figureSchema).default({}).describe('By the name that texts use'),
  criteria: z.array(criterion).min(4).max(6),
  anchors: z.strictObject({ strong: anchor, borderline: anchor }).describe('For markers only'),
  notes: prose.describe('For markers only: what counts, what does not, common doubts'),
  sources: z.array(z.strictObject({ document: plainLine, date: partialDate, clause: plainLine.optional() })).min(1),
  provenance: provenanceSchema,
});

export type AssignmentFile = z.infer<typeof assignmentSchema>;
