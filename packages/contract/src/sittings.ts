import type { Json } from '@cmdsp/primitives';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { paperSchema } from './paper.ts';

const params = z.object({ id: z.uuid() });
/** Milliseconds since 1970 on the server's clock: the only clock that decides. */
const instant = z.int();
/** Fences, revisions and positions count up from one. */
const count = z.int().min(1).max(2_147_483_647);
/** Names the journal of a browser profile, so that a reload is not a takeover. */
const holder = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

const kind = z.enum(['certification', 'rehearsal']);
const phase = z.enum(['scheduled', 'running', 'paused', 'in-grace', 'submitted', 'expired', 'voided']);

/** How a sitting stands; part of every answer, so that the page never trusts its own clock. */
const standing = {
  now: instant,
  deadline: instant.nullable(),
  pausedAt: instant.nullable(),
  phase,
  fence: count.nullable(),
};

/** The proof that one change was stored, with the salt of the answer's hash. */
export const receiptSchema = z.object({
  sitting: z.string(),
  position: count,
  revision: count,
  fence: count,
  at: instant,
  answerHash: z.string(),
  previousReceiptHash: z.string().nullable(),
  hash: z.string(),
  /** The receipt's place in the signed tree of the receipts that were committed with it. */
  batch: z.object({ index: z.int(), size: z.int(), path: z.array(z.string()).readonly(), signature: z.string() }),
  salt: z.string(),
});

/** The public half of the key that receipts are signed with. */
export const publicKeySchema = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

/** An answer by handles; whether it fits the question is decided change by change, so that one bad one harms no other. */
const name = z.string().max(64);
const response = z.union([
  z.strictObject({ kind: z.literal('single'), option: name }),
  z.strictObject({ kind: z.literal('choose'), options: z.array(name).max(16).readonly() }),
  z.strictObject({ kind: z.literal('ordering'), order: z.array(name).max(16).readonly() }),
  z.strictObject({
    kind: z.literal('matching'),
    pairs: z
      .array(z.strictObject({ premise: name, option: name }))
      .max(16)
      .readonly(),
  }),
  z.strictObject({ kind: z.literal('hotspot'), regions: z.array(name).max(16).readonly() }),
  z.strictObject({ kind: z.literal('evidence'), picks: z.array(name).max(16).readonly() }),
  z.strictObject({ kind: z.literal('numeric'), value: z.string().max(40) }),
  z.null(),
]);

// JSON as the server's own packages type it: theirs is readonly.
const answer = z.json() as unknown as z.ZodType<Json, Json>;

const changeName = { position: count, fence: count, revision: count };

const outcome = z.discriminatedUnion('kind', [
  z.object({ ...changeName, kind: z.literal('applied'), receipt: receiptSchema }),
  z.object({ ...changeName, kind: z.literal('superseded'), receipt: receiptSchema }),
  z.object({ ...changeName, kind: z.literal('stale-fence') }),
  z.object({ ...changeName, kind: z.literal('too-late') }),
  z.object({ ...changeName, kind: z.literal('terminal') }),
  z.object({ ...changeName, kind: z.literal('not-started') }),
  z.object({ ...changeName, kind: z.literal('unknown-position') }),
  z.object({ ...changeName, kind: z.literal('invalid-response') }),
]);

const lease = z.object({
  ...standing,
  fence: count,
  /** The fence at which the unbroken run of this holder began. */
  since: count,
  /** What the server holds, to restore the screen. */
  saved: z.array(z.object({ ...changeName, response, at: instant })).readonly(),
});

const sitting = z.object({
  id: z.string(),
  kind,
  title: z.string(),
  questionCount: z.int(),
  pretestCount: z.int(),
  /** Time of this candidate, accommodation and credits included. */
  allottedMinutes: z.number(),
  graceSeconds: z.int(),
  candidateName: z.string(),
  answered: z.int(),
  /** Changes made under an old lease: kept for the officer, not counted. */
  keptAsEvidence: z.int(),
  isResultReleased: z.boolean(),
  /** When it was handed in or its time was over; null before. */
  finishedAt: instant.nullable(),
  ...standing,
});

/** Why somebody cannot start yet; each says what to do. */
const obstacle = z.object({
  kind: z.enum([
    'has-read-bank',
    'module-quizzes',
    'waiting-time',
    'attempts-used',
    'barred',
    'already-certified',
    'no-fresh-form',
    'no-form',
    'no-booking',
    'not-opened',
  ]),
  message: z.string(),
  /** When it ends by itself, ISO 8601. */
  until: z.string().nullable(),
});

const examCard = z.object({
  kind,
  title: z.string(),
  questionCount: z.int(),
  /** How many of the questions are tried out and do not count; nobody is told which. */
  pretestCount: z.int(),
  durationMinutes: z.int(),
  passPercent: z.number(),
  graceSeconds: z.int(),
  obstacles: z.array(obstacle),
  /** The sitting that is scheduled or running now. */
  live: z.object({ id: z.string(), isStarted: z.boolean(), deadline: instant.nullable() }).nullable(),
  past: z.array(
    z.object({
      id: z.string(),
      finishedAt: z.string(),
      phase: z.enum(['submitted', 'expired', 'voided']),
      decision: z.enum(['pass', 'fail']).nullable(),
    }),
  ),
});

const problemsOfCandidates = ['sign-in-needed', 'not-found'] as const;

/** Timed exams: start, read, save, submit, prove. */
export const sittingEndpoints = defineEndpoints({
  'GET /api/exam': {
    summary: 'What the rehearsal and the certification examination are, and whether this person may start them',
    access: 'candidate',
    response: z.object({
      now: instant,
      rules: z.object({ version: z.string(), items: z.array(z.string()) }),
      nonDisclosure: z.object({ version: z.string(), paragraphs: z.array(z.string()) }),
      admission: z.enum(['on-demand', 'booked']),
      /** The place that is booked, and whether it can be taken now. */
      booking: z
        .object({
          id: z.string(),
          title: z.string(),
          opensAt: z.iso.datetime(),
          closesAt: z.iso.datetime(),
          timeZone: z.string(),
          needsCheckIn: z.boolean(),
          isCheckedIn: z.boolean(),
          isOpen: z.boolean(),
        })
        .nullable(),
      retakes: z.object({ waitingDays: z.int(), attemptsPerYear: z.int() }),
      isPracticeBank: z.boolean(),
      rehearsal: examCard,
      certification: examCard,
    }),
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed'],
  },
  'POST /api/sittings': {
    summary: 'Takes a seat: accepts the rules and gets a sitting, or the one that is already waiting or running',
    access: 'candidate',
    body: z.strictObject({
      kind,
      acceptsRules: z.literal(true),
      rulesVersion: z.string().max(64),
      /** The non-disclosure text that was accepted; the certification examination asks for it. */
      nonDisclosureVersion: z.string().max(64).nullable().default(null),
    }),
    response: z.object({ id: z.string() }),
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed', 'agreement-changed', 'sitting-refused'],
  },
  'GET /api/sittings/:id': {
    summary: 'How a sitting stands',
    access: 'candidate',
    params,
    response: sitting,
    problems: [...problemsOfCandidates],
  },
  'POST /api/sittings/:id/start': {
    summary:
      'Starts the time and gives the first lease; the session gets a new cookie. Repeating it takes the lease again',
    access: 'candidate',
    params,
    body: z.strictObject({ holder }),
    response: lease,
    problems: [...problemsOfCandidates, 'email-not-verified', 'agreement-needed', 'sitting-refused', 'sitting-over'],
  },
  'POST /api/sittings/:id/lease': {
    summary: 'Takes over the right to write; whoever wrote before cannot any more',
    access: 'candidate',
    params,
    body: z.strictObject({ holder }),
    response: lease,
    problems: [...problemsOfCandidates, 'sitting-refused', 'sitting-over'],
  },
  'GET /api/sittings/:id/paper': {
    summary: 'The questions in the order of this sitting; from the start on',
    access: 'candidate',
    params,
    response: paperSchema,
    problems: [...problemsOfCandidates, 'sitting-refused', 'sitting-over'],
  },
  'PUT /api/sittings/:id/responses': {
    summary: 'Saves changes of answers; each is answered after its commit. Safe to repeat',
    access: 'candidate',
    params,
    body: z.strictObject({
      changes: z
        .array(z.strictObject({ ...changeName, response }))
        .min(1)
        .max(50),
    }),
    response: z.object({ ...standing, outcomes: z.array(outcome).readonly() }),
    problems: [...problemsOfCandidates, 'request-malformed', 'temporarily-unavailable'],
  },
  'POST /api/sittings/:id/submission': {
    summary: 'Ends the sitting and scores it; repeating it changes nothing',
    access: 'candidate',
    params,
    body: z.strictObject({ fence: count }),
    response: sitting,
    problems: [...problemsOfCandidates, 'lease-lost', 'sitting-refused'],
  },
  'GET /api/sittings/:id/receipts': {
    summary: 'The receipt chain of a finished sitting as a file (cmdsp-receipts/2)',
    access: 'candidate',
    params,
    response: z.object({
      format: z.literal('cmdsp-receipts/2'),
      sitting: z.string(),
      publicKey: publicKeySchema,
      receipts: z.array(receiptSchema.extend({ answer: answer.optional() })).readonly(),
      seal: z.object({ hash: z.string(), signature: z.string() }),
    }),
    problems: [...problemsOfCandidates, 'sitting-refused'],
  },
  'GET /api/receipt-key': {
    summary: 'The public key that receipts are signed with',
    access: 'public',
    response: z.object({ publicKey: publicKeySchema }),
    problems: [],
  },
});
