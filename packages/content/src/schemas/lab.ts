import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { oneToSix, partialDate, plainLine, plainText, prose, slug, topicId } from './parts.ts';

/** labs/<lab>/lab.yaml: what is said about a lab; its situations stand in the variants. */
export const labSchema = z.strictObject({
  id: slug.describe('Also the name of the folder, and of the lab that marks it'),
  title: plainLine,
  module: oneToSix,
  topics: z.array(topicId).min(1),
  minutes: z.int().min(5).max(240),
  purpose: plainText.describe('One sentence: what one can do afterwards'),
  task: prose.describe('What to do, the rules, the units'),
  hints: z.array(prose).min(3).describe('In the order in which they are given'),
  debrief: prose.describe('What a good practitioner sees, and common mistakes; shown after the first marked run'),
  sources: z.array(z.strictObject({ document: plainLine, date: partialDate, clause: plainLine.optional() })).min(1),
  provenance: provenanceSchema,
});

/** labs/<lab>/variant-<letter>.yaml: task and key; the lab itself says what stands in them. */
export const labVariantSchema = z.record(z.string(), z.unknown());

/** The variants of every lab, by the letter of their file. */
export const labLetters = ['a', 'b', 'c'] as const;

export type LabLetter = (typeof labLetters)[number];
export type LabFile = z.infer<typeof labSchema>;
