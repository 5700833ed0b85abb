import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { estimateSchema } from './estimates.ts';

const params = z.object({ id: z.uuid() });
const reason = z.string().trim().min(10).max(1000);
const ids = z.array(z.string().min(1).max(100)).min(1).max(60).readonly();
const fraction = z.string().regex(/^-?\d+\/[1-9]\d*$/);
const decision = z.enum(['pass', 'fail']);

/** A key as forms freeze it. */
const answerKey = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['single', 'choose', 'hotspot', 'ordering']), correct: ids }),
  z.object({ kind: z.literal('evidence'), correct: ids, atMost: z.int().min(1) }),
  z.object({
    kind: z.literal('matching'),
    pairs: z
      .array(z.object({ premise: z.string(), option: z.string() }))
      .min(1)
      .readonly(),
  }),
  z.object({ kind: z.literal('numeric'), value: fraction, tolerance: fraction }),
]);

/** What is proposed: one key instead of the old, several that count, or nothing that counts. */
const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keys'), keys: z.array(answerKey).min(1).max(6) }),
  z.object({ kind: z.literal('drop') }),
]);
const proposal = z.object({ questionId: z.string().min(1).max(100), change });

const shown = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keys'), questionId: z.string(), keys: z.array(answerKey).readonly() }),
  z.object({ kind: z.literal('drop'), questionId: z.string(), policy: z.enum(['credit-all', 'leave-out']) }),
]);

const flip = z.object({
  sitting: z.string(),
  /** Null when the person was erased. */
  name: z.string().nullable(),
  before: z.object({ points: z.string(), decision }),
  after: z.object({ points: z.string(), decision }),
  /** The certificate in force that rests on this person's pass. */
  certificate: z.string().nullable(),
  /** Whether the pass stands although the score is below the mark; an officer may decide otherwise. */
  isPassKept: z.boolean(),
});

const preview = z.object({
  forms: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      sittings: z.int(),
      reliability: z.object({ before: estimateSchema, after: estimateSchema }),
    }),
  ),
  sittings: z.int(),
  changed: z.int(),
  failToPass: z.array(flip),
  passToFail: z.array(flip),
  distribution: z.object({ before: z.array(z.int()).readonly(), after: z.array(z.int()).readonly() }),
});

const question = z.object({
  id: z.string(),
  kind: z.string(),
  stem: z.string(),
  /** Everything that an answer can name. */
  parts: z.array(z.object({ id: z.string(), text: z.string() })),
  key: answerKey,
  set: z.string().nullable(),
  isPretest: z.boolean(),
  forms: z.array(z.object({ id: z.string(), number: z.int() })),
  active: z.object({ id: z.string(), number: z.int(), change: shown }).nullable(),
});

const listed = z.object({
  id: z.string(),
  number: z.int(),
  questionId: z.string(),
  kind: z.enum(['another-key', 'several-keys', 'drop', 'reversal']),
  state: z.enum(['proposed', 'applied', 'reverted', 'withdrawn']),
  reason: z.string(),
  proposedBy: z.string().nullable(),
  proposedAt: z.iso.datetime(),
  signedBy: z.string().nullable(),
  signedAt: z.iso.datetime().nullable(),
  signReason: z.string().nullable(),
  isOwn: z.boolean(),
  changed: z.int(),
  failToPass: z.int(),
  passToFail: z.int(),
});

const common = [
  'sign-in-needed',
  'not-permitted',
  'second-factor-needed',
  'bank-closed',
  'bank-agreement-needed',
] as const;
const deciding = [...common, 'not-found', 'rescoring-refused', 'conflict-of-interest'] as const;

/** The black box: what scoring a question otherwise would do, and doing it under two signatures. */
export const rescoringEndpoints = defineEndpoints({
  'GET /api/rescorings': {
    summary: 'Changes of how questions are scored, newest first, and the questions that somebody has answered',
    access: 'officer',
    response: z.object({
      rescorings: z.array(listed),
      questions: z.array(z.object({ id: z.string(), stem: z.string(), set: z.string().nullable() })),
      /** What a dropped question is worth. */
      dropped: z.enum(['credit-all', 'leave-out']),
    }),
    problems: common,
  },
  'GET /api/rescorings/:id': {
    summary: 'One change: the question, what it does to whom, and who decided',
    access: 'officer',
    params,
    response: z.object({ rescoring: listed, change: shown, question: question.nullable(), preview }),
    problems: [...common, 'not-found'],
  },
  'GET /api/rescoring-questions/:questionId': {
    summary: 'A question of the examination with its key and how it is scored',
    access: 'officer',
    params: z.object({ questionId: z.string().min(1).max(100) }),
    response: question,
    problems: [...common, 'not-found'],
  },
  'POST /api/rescoring-previews': {
    summary: 'What a change would do to everybody who had the question; nothing is kept',
    access: 'officer',
    body: proposal,
    response: preview,
    problems: [...common, 'not-found', 'rescoring-refused'],
  },
  'POST /api/rescorings': {
    summary: 'Propose a change of how a question is scored',
    access: 'officer',
    body: proposal.extend({ reason }),
    response: z.object({ id: z.string() }),
    problems: deciding,
  },
  'POST /api/rescorings/:id/reversals': {
    summary: 'Propose to take an applied change back',
    access: 'officer',
    params,
    body: z.object({ reason }),
    response: z.object({ id: z.string() }),
    problems: deciding,
  },
  'POST /api/rescorings/:id/decisions': {
    summary: 'Sign a proposed change as the second officer, or withdraw it',
    access: 'officer',
    params,
    body: z.object({ step: z.enum(['sign', 'withdraw']), reason: z.string().trim().min(3).max(1000) }),
    response: z.object({ changed: z.int() }),
    problems: deciding,
  },
  'POST /api/sittings/:id/pass-withdrawals': {
    summary: 'Take a pass away that stood although the score no longer reaches the mark',
    access: 'officer',
    params,
    body: z.object({ reason }),
    response: z.null(),
    problems: [
      'sign-in-needed',
      'not-permitted',
      'second-factor-needed',
      'not-found',
      'rescoring-refused',
      'conflict-of-interest',
    ],
  },
});
