import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ id: z.uuid() });
const status = z.enum(['proposed', 'reserve', 'published', 'retired']);
const reason = z.string().trim().min(3).max(500);
const common = ['sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

const form = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.enum(['certification', 'rehearsal']),
  title: z.string(),
  blueprintId: z.string(),
  questionCount: z.int(),
  durationMinutes: z.int(),
  status,
  paperHash: z.string(),
  keyHash: z.string(),
  contentRelease: z.string(),
  isBankPrivate: z.boolean(),
  createdAt: z.iso.datetime(),
  /** How many sittings have used it. */
  sittings: z.int(),
  /** Mean difficulty of the scored points in percent; null for forms older than their statement. */
  difficultyPercent: z.number().nullable(),
  /** Whether the program has walked through it on this build. */
  isWalked: z.boolean(),
});

const order = z.object({
  id: z.string(),
  wanted: z.int(),
  made: z.int(),
  state: z.enum(['waiting', 'working', 'done', 'failed']),
  /** Which rules conflict, where no further form could be made. */
  problem: z.string().nullable(),
  /** Whose forms they are: they hold nothing that this person has seen. */
  unseenBy: z.string().nullable(),
  orderedAt: z.iso.datetime(),
});

const retaker = z.object({
  id: z.string(),
  name: z.string(),
  /** Published forms on which this person has seen nothing. */
  freshForms: z.int(),
});

const blueprint = z.object({
  id: z.string(),
  title: z.string(),
  owner: z.string(),
  reviewBy: z.string(),
  isReviewDue: z.boolean(),
  scored: z.int(),
  pretest: z.int(),
  sets: z.int(),
  joinEachPair: z.boolean(),
  kinds: z.array(z.string()),
  durationMinutes: z.int(),
  passPercent: z.number(),
  practicalPercent: z.number(),
  difficulty: z.object({ targetPercent: z.number(), tolerancePoints: z.number() }).nullable(),
  maximumOverlapPercent: z.number(),
  maximumUses: z.int(),
  domains: z.array(
    z.object({
      domain: z.int(),
      title: z.string(),
      questions: z.int(),
      weightPercent: z.number(),
      rationale: z.string(),
    }),
  ),
});

const statement = z.object({
  format: z.literal('cmdsp-equivalence/1'),
  form: z.object({ number: z.int(), paperHash: z.string(), keyHash: z.string() }),
  blueprint: z.object({
    id: z.string(),
    title: z.string(),
    durationMinutes: z.int(),
    passMark: z.string(),
    domains: z
      .array(z.object({ domain: z.int(), wanted: z.int(), scored: z.int(), pretest: z.int() }).readonly())
      .readonly(),
    sets: z.object({ wanted: z.int(), has: z.int() }),
    practical: z.object({ needed: z.int(), has: z.int() }),
  }),
  scored: z.int(),
  pretest: z.int(),
  difficulty: z.object({
    sum: z.number(),
    points: z.number(),
    meanPercent: z.number(),
    targetPercent: z.number().nullable(),
    errorPoints: z.number().nullable(),
    allowedPoints: z.number().nullable(),
    fromPanel: z.int(),
  }),
  minutes: z.number(),
  overlap: z.array(z.object({ form: z.string(), common: z.int(), of: z.int() }).readonly()).readonly(),
  allowedOverlap: z.int(),
  enemiesTogether: z.int(),
  mostUses: z.object({ allowed: z.int(), has: z.int() }),
  solver: z.object({ name: z.string(), version: z.string() }),
  seedHash: z.string(),
  contentRelease: z.string(),
  isBankPrivate: z.boolean(),
  isProvisional: z.boolean(),
});

const walk = z.object({
  build: z.string(),
  isThisBuild: z.boolean(),
  hasPassed: z.boolean(),
  walkedAt: z.iso.datetime(),
  questions: z.int(),
  shown: z.object({ texts: z.int(), options: z.int(), exhibits: z.int() }),
  scores: z.object({ keys: z.string(), maximum: z.string(), empty: z.string() }),
  navigation: z.object({ states: z.int(), reached: z.int(), steps: z.int() }),
  faults: z.array(z.string()).readonly(),
});

const decision = z.object({
  step: z.enum(['proposed', 'published', 'reserved', 'released', 'retired']),
  /** Null: the program itself. */
  by: z.string().nullable(),
  isDemonstration: z.boolean(),
  reason: z.string(),
  decidedAt: z.iso.datetime(),
});

const detail = z.object({
  form,
  /** Null for forms that are older than statements. */
  statement: statement.nullable(),
  statementHash: z.string().nullable(),
  walks: z.array(walk),
  decisions: z.array(decision),
  /** True when the viewer proposed it, and another officer has to approve it. */
  isOwnProposal: z.boolean(),
  /** What the independent check finds today, against the bank and the other forms in use. */
  faults: z.array(z.string()),
  reserves: z.int(),
});

/** Examination forms, for the certification office: what there is and why it is worth the same, never what is on them. */
export const formEndpoints = defineEndpoints({
  'GET /api/forms': {
    summary: 'The forms, newest first, the blueprint they keep, and what is being assembled',
    access: 'officer',
    response: z.object({
      forms: z.array(form),
      blueprint,
      reserves: z.int(),
      order: order.nullable(),
      /** Who has begun an examination and passed none: they sit again on what they have not seen. */
      retakers: z.array(retaker),
    }),
    problems: common,
  },
  'GET /api/forms/:id': {
    summary: 'A form: its equivalence statement, walks and decisions',
    access: 'officer',
    // Anything may be typed into an address: what is no id at all is not found like an unknown one, in the same words.
    params: z.object({ id: z.string().max(200) }),
    response: detail,
    problems: [...common, 'not-found'],
  },
  'POST /api/form-orders': {
    summary: 'Has forms assembled, one after another; they are proposed and wait for another officer',
    access: 'officer',
    body: z.strictObject({
      count: z.int().min(1).max(12),
      reason,
      /** Somebody whose forms these are: nothing that they have seen stands on them. */
      unseenBy: z.uuid().nullable().default(null),
    }),
    response: order,
    problems: [...common, 'conflict', 'not-found'],
  },
  'POST /api/forms/:id/walks': {
    summary: 'Lets the program walk through a form on this build',
    access: 'officer',
    params,
    response: z.object({ hasPassed: z.boolean() }),
    problems: [...common, 'not-found'],
  },
  'POST /api/forms/:id/decisions': {
    summary: 'Publishes a proposed form, keeps it in reserve, releases or retires it',
    access: 'officer',
    params,
    body: z.strictObject({ step: z.enum(['published', 'reserved', 'released', 'retired']), reason }),
    /** How many clean forms are left in reserve; none is a warning. */
    response: z.object({ reserves: z.int() }),
    problems: [...common, 'not-found', 'form-decided', 'form-own-proposal', 'form-not-walked', 'form-faulty'],
  },
});
