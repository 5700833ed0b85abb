import { figureSchema } from '@cmdsp/figures';
import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { audienceIds, lineForEveryGroup, oneToSix, partialDate, plainLine, plainText, prose, slug, topicId } from './parts.ts';

const effect = z.int().min(-2).max(2).describe('-2 much worse … 2 much better; shown, never summed into a grade');
const spoken = z.strictObject({ by: slug.describe('A counterpart'), text: plainText });

const decision = z.strictObject({
  id: slug,
  text: plainText,
  consequences: z.strictObject({ patient: plainText, device: plainText, organisation: plainText }),
  effects: z.strictObject({ patient: effect, device: effect, organisation: effect }),
  reply: spoken.optional().describe('What a counterpart answers'),
  next: slug.describe('The step that follows, or `end`'),
});

const step = z.strictObject({
  id: slug,
  title: plainLine,
  situation: prose,
  said: z.array(spoken).min(1).describe('What counterparts say'),
  asides: lineForEveryGroup.describe('What only this role notices here'),
  decisions: z.array(decision).min(3).max(4),
});

/** cases/<slug>/case.yaml: a situation played from one of six roles, with decisions that cost something either way. */
export const caseSchema = z.strictObject({
  slug: slug.describe('Also the name of the folder'),
  title: plainLine,
  module: oneToSix,
  topics: z.array(topicId).min(1),
  objectives: z.array(oneToSix).min(1),
  minutes: z.int().min(1),
  summary: plainText.describe('Shown in lists'),
  setting: prose.describe('Place, device, patient, what is known, what presses'),
  figures: z.record(slug, figureSchema).default({}).describe('By the name that texts use'),
  roles: z.array(z.strictObject({ id: z.enum(audienceIds), brief: plainText })).length(audienceIds.length),
  counterparts: z.array(z.strictObject({ id: slug, name: plainLine, interest: plainText })).min(2),
  start: slug.describe('The first step'),
  steps: z.array(step).min(3),
  debrief: z.strictObject({
    summary: prose,
    roles: lineForEveryGroup,
    questions: z.array(plainText).min(2).max(3),
    sources: z.array(z.strictObject({ document: plainLine, date: partialDate, clause: plainLine.optional() })).min(1),
  }),
  provenance: provenanceSchema,
});

export type CaseFile = z.infer<typeof caseSchema>;
export type CaseStepFile = CaseFile['steps'][number];
