import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const domainBand = z.enum(['strong', 'at the standard', 'below the standard']);

/** The outcome of a sitting as its candidate sees it: no question, no key. */
export const resultSchema = z.object({
  sitting: z.string(),
  kind: z.enum(['certification', 'rehearsal']),
  title: z.string(),
  decision: z.enum(['pass', 'fail']),
  ending: z.enum(['submitted', 'expired']),
  finishedAt: z.string(),
  /** Exact fraction `n/d`. */
  points: z.string(),
  maximum: z.string(),
  /** For reading: one decimal, rounded down, so that nobody reads 70.0 and has failed. */
  percent: z.number(),
  passPercent: z.number(),
  answered: z.int(),
  questionCount: z.int(),
  isPracticeBank: z.boolean(),
  domains: z.array(
    z.object({
      domain: z.int(),
      title: z.string(),
      questions: z.int(),
      band: z.enum(['strong', 'at the standard', 'below the standard', 'too few questions to say']),
      /** Between which bands the domain probably is; null where the band itself cannot be said. */
      range: z.object({ from: domainBand, to: domainBand }).nullable(),
    }),
  ),
  minimumForBand: z.int(),
  studyNext: z.array(z.object({ topic: z.string(), title: z.string() })),
  /** By domain what to do next, those first that lost most; also for those who passed. */
  studyPlan: z.array(
    z.object({
      domain: z.int(),
      title: z.string(),
      topics: z.array(z.object({ topic: z.string(), title: z.string(), step: z.enum(['read-again', 'practise']) })),
    }),
  ),
  releasedAt: z.iso.datetime(),
  /** Until then the result may be challenged and is provisional. */
  finalAt: z.iso.datetime().nullable(),
  isFinal: z.boolean(),
  /** The pass stands although the exam, scored again, is below the mark. */
  isPassKept: z.boolean(),
  /** The reason of an officer who took a pass away. */
  withdrawnBecause: z.string().nullable(),
  /** What the result was before it was scored again, newest first. */
  earlier: z.array(
    z.object({
      percent: z.number(),
      points: z.string(),
      maximum: z.string(),
      decision: z.enum(['pass', 'fail']),
      replacedAt: z.iso.datetime(),
    }),
  ),
  /** How sure the decision is; null for results that are older than this. Percent. */
  certainty: z
    .object({
      standardErrorPercent: z.number().nullable(),
      passPercent: z.number().nullable(),
      sameDecision: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('known'), percent: z.number() }),
        z.object({ kind: z.literal('too-few'), needsMore: z.int().nullable() }),
      ]),
    })
    .nullable(),
});

const trackedStep = z.object({
  step: z.enum(['received', 'scored', 'reviewed', 'released', 'final']),
  state: z.enum(['done', 'next', 'later']),
  /** When it was done, or by when it is promised. */
  at: z.iso.datetime().nullable(),
  isLate: z.boolean(),
  who: z.enum(['you', 'program', 'officer', 'nobody']),
});

const waiting = z.object({
  sitting: z.string(),
  /** Null when the person was erased. */
  name: z.string().nullable(),
  form: z.int(),
  answered: z.int(),
  questionCount: z.int(),
  state: z.enum(['scored', 'reviewed']),
  steps: z.array(trackedStep),
  isLate: z.boolean(),
});

/** What candidates said about one question, without who and finer than the day. */
const remarkedQuestion = z.object({
  questionId: z.string(),
  /** Its entry in the bank: itself, or the set that it belongs to. */
  entry: z.string(),
  stem: z.string(),
  /** Whether its scoring was changed since, so that everybody is credited alike. */
  isRescored: z.boolean(),
  remarks: z.array(z.object({ body: z.string(), day: z.iso.date() })),
});

/** Results of sittings. */
export const resultEndpoints = defineEndpoints({
  'GET /api/sittings/:id/result': {
    summary: 'The released result of a finished sitting',
    access: 'candidate',
    params: z.object({ id: z.uuid() }),
    response: resultSchema,
    problems: ['sign-in-needed', 'not-found', 'result-not-released'],
  },
  'GET /api/sittings/:id/tracker': {
    summary: 'How far the result of one’s own finished sitting is, with promised dates and whose turn it is',
    access: 'candidate',
    params: z.object({ id: z.uuid() }),
    response: z.object({ steps: z.array(trackedStep) }),
    problems: ['sign-in-needed', 'not-found'],
  },
  'GET /api/waiting-results': {
    summary: 'Results that wait for an officer, those first that were promised first',
    access: 'officer',
    response: z.object({ waiting: z.array(waiting) }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'GET /api/waiting-results/remarks': {
    summary: 'What candidates of results that wait said about the questions; a reading of the question bank',
    access: 'officer',
    response: z.object({ readAt: z.iso.datetime(), questions: z.array(remarkedQuestion) }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed', 'bank-closed', 'bank-agreement-needed'],
  },
  'POST /api/result-steps': {
    summary: 'Review results, with what was found and after reading what candidates said, or release them',
    access: 'officer',
    body: z.object({
      step: z.enum(['review', 'release']),
      sittings: z.array(z.uuid()).min(1).max(200),
      reason: z.string().trim().min(3).max(1000),
      /** When the remarks on questions were read; none may be newer. Null where nothing was read. */
      remarksReadAt: z.iso.datetime().nullable().default(null),
    }),
    response: z.object({ done: z.int() }),
    problems: [
      'sign-in-needed',
      'not-permitted',
      'second-factor-needed',
      'result-step-refused',
      'conflict-of-interest',
    ],
  },
});
