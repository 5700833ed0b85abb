import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { prose, topicId } from './parts.ts';

/** topics/…/discussion.yaml: a question on which reasonable experts disagree, and how to lead the talk about it. */
export const discussionSchema = z.strictObject({
  topic: topicId.optional(),
  opening: prose.describe('The question'),
  followUps: z.array(prose).length(2),
  facilitator: z
    .strictObject({
      positions: z.array(prose).min(2).describe('What people will argue'),
      trap: prose.describe('Where the talk goes wrong'),
      close: prose.describe('How to end it'),
    })
    .describe('For staff only'),
  provenance: provenanceSchema,
});

export type DiscussionFile = z.infer<typeof discussionSchema>;
