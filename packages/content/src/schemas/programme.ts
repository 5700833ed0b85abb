import { provenanceSchema, questionKinds } from '@cmdsp/questions';
import { z } from 'zod';
import { audienceIds, day, fraction, oneToSix, plainLine, prose, topicId } from './parts.ts';

const topic = z.strictObject({
  id: topicId,
  title: plainLine.describe('Title as the programme words it; topic.yaml repeats it exactly'),
  domain: oneToSix.describe('Exam domain of the topic'),
});

const domainCounts = z.strictObject({
  domain: oneToSix,
  questions: z.int().min(1).describe('Scored questions of this domain, in scenario sets and on their own together'),
});

const blueprint = z.strictObject({
  id: plainLine,
  title: plainLine,
  domains: z.array(domainCounts).min(1),
  pretest: z.int().min(0).default(0).describe('Single questions that are tried out and do not count'),
  sets: z.strictObject({
    count: z.int().min(0).describe('Scenario sets; they stay whole'),
    joinEachPair: z.boolean().default(false).describe('One set at least joins each two of design, risk and operations'),
  }),
  kinds: z
    .array(z.enum(questionKinds))
    .min(1)
    .default(['single', 'choose'])
    .describe('Interactions that the counts of `domains` may be filled with'),
  oneOfEach: z
    .array(z.enum(questionKinds))
    .default([])
    .describe('One practice question of each of these interactions beside the counts; for the rehearsal'),
  practicalShare: fraction.default('0/1').describe('Smallest share of scored questions that ask to apply, analyse or evaluate'),
  difficulty: z
    .strictObject({ target: fraction, tolerance: fraction })
    .nullable()
    .default(null)
    .describe('Mean expected share of the scored points, and how far a form may be away from it'),
  time: z
    .strictObject({ form: fraction, pretest: fraction })
    .nullable()
    .default(null)
    .describe('How far the estimated time of a form, and of its pretest questions, may be from the usual'),
  maximumOverlap: fraction.default('1/5').describe('Largest share of its questions that a form shares with another in use'),
  maximumUses: z.int().min(1).default(2).describe('On how many forms in use a question may stand'),
  durationMinutes: z.int().min(1).describe('Personal time without accommodation'),
  passMark: fraction.describe('Share of the points that passes; exactly this share passes'),
  minimumForBand: z.int().min(1).describe('A domain with fewer questions gets no band'),
});

const examination = blueprint.extend({
  owner: plainLine.describe('Who answers for the weights'),
  reviewBy: day.describe('Day by which the weights are looked at again'),
  domains: z
    .array(domainCounts.extend({ rationale: prose.describe('The tasks at work that give the domain its weight') }))
    .length(6),
});

/** A blueprint alone, as an examination's or a rehearsal's in programme.yaml. */
export const blueprintSchema = z.union([examination, blueprint]);

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

const markedWork = z.discriminatedUnion('kind', [
  z.strictObject({ id: plainLine, kind: z.literal('assignment'), module: oneToSix, title: plainLine, status: z.literal('required') }),
  z.strictObject({ id: plainLine, kind: z.literal('capstone'), title: plainLine, status: z.literal('required') }),
]);
const textLimits = z.strictObject({ least: z.int().min(0), most: z.int().min(1) });

const treatment = z.enum(['automatic', 'proposed', 'none']);

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
  examination,
  rehearsal: blueprint,
  certification: z.strictObject({
    schemeVersion: plainLine.describe('Stands on every certificate awarded under these rules'),
    validityMonths: z.int().min(1),
    requirements: z.array(z.union([requirement, markedWork])).min(1),
  }),
  capstone: z
    .strictObject({
      version: plainLine.describe('Stands with every capstone; a change needs a new one'),
      summary: textLimits.describe('Words of the executive summary'),
      defence: z.strictObject({ questions: z.int().min(1), minutes: z.int().min(1), words: textLimits }),
    })
    .default({
      version: 'capstone-2026-1',
      summary: { least: 400, most: 800 },
      defence: { questions: 5, minutes: 10, words: { least: 0, most: 200 } },
    })
    .describe('How a capstone is written; published before it is begun'),
  retakes: z.strictObject({
    waitingDays: z.int().min(0),
    attemptsPerYear: z.int().min(1),
    form: z.literal('fresh').describe('No question that the candidate has seen before'),
  }),
  results: z
    .strictObject({
      version: plainLine.describe('Stands with every result; a change needs a new one'),
      atOnce: z
        .array(z.enum(['practice-bank', 'gate-passed']))
        .readonly().describe('What lets a result be released as soon as it is scored'),
      reviewWorkingDays: z.int().min(0),
      promisedWorkingDays: z.int().min(1).describe('By how many working days a reviewed result is promised'),
      challengeDays: z.int().min(0).describe('For how many days after its release a result is provisional and may be challenged'),
      dropped: z.enum(['credit-all', 'leave-out']).describe('What a dropped question is worth'),
    })
    .default({
      version: 'results-2026-1',
      atOnce: ['practice-bank', 'gate-passed'],
      reviewWorkingDays: 5,
      promisedWorkingDays: 10,
      challengeDays: 30,
      dropped: 'credit-all',
    })
    .describe('What is promised about results of the examination'),
  remedies: z
    .strictObject({
      version: plainLine.describe('Stands with every decision; a change needs a new one'),
      ignoreBelowSeconds: z.int().min(0).describe('Shorter interruptions cost nobody anything: the page keeps what is typed'),
      many: z
        .strictObject({ people: z.int().min(2), share: fraction })
        .describe('So many at once, and such a share of those who sit, make it the network and not one connection'),
      treatments: z
        .strictObject({ server: treatment, invigilation: treatment, network: treatment, connection: treatment })
        .describe('What follows from each cause: time given back at once, after a decision, or nothing'),
      freeResitFromSeconds: z.int().min(1).describe('Time lost and not given back from which on another attempt is free'),
      leaveOutFromSeconds: z.int().min(1).describe('Time lost from which on a sitting stays out of the statistics'),
    })
    .default({
      version: 'remedies-2026-1',
      ignoreBelowSeconds: 10,
      many: { people: 3, share: '1/4' },
      treatments: { server: 'automatic', invigilation: 'automatic', network: 'proposed', connection: 'none' },
      freeResitFromSeconds: 60,
      leaveOutFromSeconds: 600,
    })
    .describe('What follows when an examination is interrupted; the same for everybody, published before it'),
  provenance: provenanceSchema,
});

export type Programme = z.infer<typeof programmeSchema>;
export type ProgrammeBlueprint = Programme['rehearsal'];
export type CertificationRequirement = Programme['certification']['requirements'][number];
