import { provenanceSchema, questionKinds } from '@cmdsp/questions';
import { z } from 'zod';
import { audienceIds, fraction, oneToSix, plainLine, prose, topicId } from './parts.ts';

const topic = z.strictObject({
  id: topicId,
  title: plainLine.describe('Title as the programme words it; topic.yaml repeats it exactly'),
  domain: oneToSix.describe('Exam domain of the topic'),
});

const blueprint = z.strictObject({
  id: plainLine,
  title: plainLine,
  domains: z
    .array(
      z.strictObject({
        domain: oneToSix,
        singles: z.int().min(0).describe('Questions of this domain that stand alone'),
        setQuestions: z.int().min(0).describe('Questions of this domain over all scenario sets together'),
      }),
    )
    .min(1),
  sets: z.strictObject({ count: z.int().min(0), questionsEach: z.int().min(1) }),
  kinds: z
    .array(z.enum(questionKinds))
    .min(1)
    .default(['single', 'choose'])
    .describe('Interactions that the counts of `domains` may be filled with'),
  oneOfEach: z
    .array(z.enum(questionKinds))
    .default([])
    .describe('One practice question of each of these interactions beside the counts; for the rehearsal'),
  durationMinutes: z.int().min(1).describe('Personal time without accommodation'),
  passMark: fraction.describe('Share of the points that passes; exactly this share passes'),
  minimumForBand: z.int().min(1).describe('A domain with fewer questions gets no band'),
});

const requirement = z.discriminatedUnion('kind', [
  z.strictObject({ id: plainLine, kind: z.literal('module-quiz'), module: oneToSix, title: plainLine, status: z.literal('required') }),
  z.strictObject({ id: plainLine, kind: z.literal('examination'), title: plainLine, status: z.literal('required') }),
  z.strictObject({
    id: plainLine,
    kind: z.enum(['assignments', 'capstone']),
    title: plainLine,
    status: z.literal('planned').describe('Announced; does not count in this scheme version'),
    note: plainLine,
  }),
]);

/** programme.yaml: the programme as its owner words it, and the rules of quizzes, examination and certificate. */
export const programmeSchema = z.strictObject({
  title: plainLine,
  shortTitle: plainLine.describe('Abbreviation used in headings'),
  owner: plainLine.describe('Who offers the programme'),
  description: z.array(prose).min(1).describe('Paragraphs'),
  closing: prose.describe('Invitation at the end of the programme page'),
  objectives: z.array(plainLine).length(6).describe('Learning objectives, numbered 1 to 6 by their order'),
  audiences: z.array(z.strictObject({ id: z.enum(audienceIds), label: plainLine })).length(audienceIds.length),
  domains: z.array(z.strictObject({ number: oneToSix, title: plainLine })).length(6),
  modules: z.array(z.strictObject({ number: oneToSix, title: plainLine, topics: z.array(topic).length(6) })).length(6),
  delivery: prose,
  assessment: prose,
  questionTypes: z.array(plainLine).min(1),
  passing: prose,
  moduleQuiz: z.strictObject({
    questions: z.int().min(1),
    perTopic: z.int().min(1),
    passMark: fraction,
    tries: z.literal('any-number'),
  }),
  examination: blueprint,
  rehearsal: blueprint,
  certification: z.strictObject({
    schemeVersion: plainLine.describe('Stands on every certificate awarded under these rules'),
    validityMonths: z.int().min(1),
    requirements: z.array(requirement).min(1),
  }),
  retakes: z.strictObject({
    waitingDays: z.int().min(0),
    attemptsPerYear: z.int().min(1),
    form: z.literal('fresh').describe('No question that the candidate has seen before'),
  }),
  provenance: provenanceSchema,
});

export type Programme = z.infer<typeof programmeSchema>;
export type ProgrammeBlueprint = Programme['examination'];
export type CertificationRequirement = Programme['certification']['requirements'][number];
