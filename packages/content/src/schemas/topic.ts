import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { day, oneToSix, plainLine, slug, topicId } from './parts.ts';

const audience = z.strictObject({
  relevance: z.enum(['core', 'useful', 'awareness']),
  meaning: plainLine.describe('What the topic means for this group, in one line'),
});

/** topics/<id>-<slug>/topic.yaml: what a topic is for. */
export const topicSchema = z.strictObject({
  id: topicId,
  title: plainLine,
  slug,
  module: oneToSix,
  domain: oneToSix,
  objectives: z.array(oneToSix).min(1).describe('Learning objectives served, by number'),
  outcomes: z.array(plainLine).min(3).max(5).describe('What a learner can do afterwards; observable verbs'),
  minutes: z.strictObject({ lecture: z.int().min(1), reading: z.int().min(1) }),
  audiences: z.strictObject({
    engineering: audience,
    product: audience,
    regulatory: audience,
    'clinical-engineering': audience,
    'hospital-it': audience,
    cybersecurity: audience,
  }),
  standards: z.array(plainLine).describe('Citations'),
  complete: z.boolean().describe('False while the topic has only questions'),
  reviewBy: day.optional().describe('By when somebody compares its texts with the world again; a complete topic has one'),
  provenance: provenanceSchema,
});

export type TopicFile = z.infer<typeof topicSchema>;
