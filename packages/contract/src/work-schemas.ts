import { z } from 'zod';

const time = z.iso.datetime();

/** What keeps any candidate from their own work. */
export const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;

/** A file beside marked work, for its owner. */
export const workFileSchema = z.object({
  id: z.uuid(),
  /** What texts and markers call it: "Attachment 2". */
  place: z.int(),
  /** The owner's own name for it; no marker reads it. */
  name: z.string(),
  /** What markers read: "PDF". */
  kind: z.string(),
  bytes: z.int(),
  isScanned: z.boolean(),
});

/** How far a round is, for its owner: never which mark it is at or what anybody thinks of it. */
export const workStepSchema = z.enum(['writing', 'received', 'marking', 'deciding', 'released', 'withdrawn']);

/** One round of marked work, for its owner. */
export const workRoundSchema = z.object({
  submissionId: z.uuid(),
  round: z.int(),
  step: workStepSchema,
  submittedAt: time.nullable(),
  /** When feedback was promised; it does not move. */
  promisedBy: time.nullable(),
  isLate: z.boolean(),
  releasedAt: time.nullable(),
  withdrawnAt: time.nullable(),
  /** Of 100, as an exact fraction: "155/2"; null before the release. */
  points: z.string().nullable(),
  isPassed: z.boolean().nullable(),
});

/** What comes next for a work. */
export const nextRoundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['begin', 'write', 'wait', 'passed']), round: z.int() }),
  z.object({ kind: z.literal('used-up') }),
]);

/** What stands against handing in. */
export const handInObstacleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too-few-words'), title: z.string(), words: z.int(), least: z.int() }),
  z.object({ kind: z.literal('too-many-words'), title: z.string(), words: z.int(), most: z.int() }),
]);

/** The criteria that work is marked by, as they are shown before anybody writes. */
export const workCriterionSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Points of 100. */
  weight: z.int(),
  /** What work of level 0, 1, 2, 3, 4 shows. */
  levels: z.array(z.string()),
});
