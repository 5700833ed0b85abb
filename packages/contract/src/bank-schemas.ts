import { bankSteps } from '@cmdsp/bank';
import { statusSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';
import { examExhibitSchema } from './paper.ts';
import { questionSchema } from './question.ts';

/** A name of a question or set in the bank. */
export const entryIdSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(64);

/** What keeps every page of the bank closed, besides what closes every staff page. */
export const bankRefusals = [
  'request-malformed',
  'sign-in-needed',
  'not-permitted',
  'second-factor-needed',
  'bank-agreement-needed',
  'bank-closed',
] as const;

export const bankStateSchema = statusSchema;
export const bankStepSchema = z.enum(bankSteps);
export const bankKindSchema = z.enum(['question', 'set']);

/** A question or set as authors write it, in the form of its file. For staff pages of the bank only. */
export const bankContentSchema = z.record(z.string(), z.json());

/** One entry in a list: its newest revision. */
export const bankRowSchema = z.object({
  id: z.string(),
  kind: bankKindSchema,
  /** `single`, `choose` … of a question; null for a set. */
  interaction: z.string().nullable(),
  /** The beginning of the stem, or the title of a set. */
  title: z.string(),
  domains: z.array(z.int()),
  topics: z.array(z.string()),
  levels: z.array(z.string()),
  /** An estimate of the author or the panel; the mean over the questions of a set. */
  difficulty: z.number(),
  state: bankStateSchema,
  revision: z.int(),
  /** Which revision is live, if one is. */
  liveRevision: z.int().nullable(),
  author: z.string(),
  sources: z.array(z.string()),
  reviewBy: z.string(),
  questionCount: z.int(),
  openComments: z.int(),
});

/** What a candidate will see of an entry, shown with the parts of the real player. */
export const bankPreviewSchema = z.object({
  case: markdownTreeSchema.nullable(),
  exhibits: z.array(examExhibitSchema),
  questions: z.array(questionSchema),
});

/** Something the linter found, at the field where it stands. */
export const bankProblemSchema = z.object({
  severity: z.enum(['error', 'warning']),
  path: z.array(z.union([z.string(), z.int()])),
  rule: z.string(),
  message: z.string(),
  fix: z.string(),
});

export const bankRevisionSchema = z.object({
  revision: z.int(),
  state: bankStateSchema,
  stateSince: z.iso.datetime(),
  origin: z.enum(['files', 'editor', 'import']),
  draftedBy: z.string(),
  draftedOn: z.string(),
  /** Who wrote it in the editor. */
  author: z.string().nullable(),
  basedOn: z.int().nullable(),
  note: z.string(),
  createdAt: z.iso.datetime(),
  technicalReviewer: z.string().nullable(),
  editorialReviewer: z.string().nullable(),
  accepted: z.object({ by: z.string(), on: z.string() }).nullable(),
});

export const bankStepTakenSchema = z.object({
  revision: z.int(),
  step: z.string(),
  from: bankStateSchema,
  to: bankStateSchema,
  /** Null when the program did it. */
  by: z.string().nullable(),
  reason: z.string(),
  at: z.iso.datetime(),
});

export const bankCommentSchema = z.object({
  id: z.uuid(),
  threadId: z.uuid().nullable(),
  revision: z.int(),
  place: z.string(),
  body: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  resolved: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
});

export const bankPairSchema = z.object({
  one: z.object({ id: z.string(), text: z.string(), place: z.string() }),
  other: z.object({ id: z.string(), text: z.string(), place: z.string() }),
  /** 0 to 1: the share of the shorter one's four-word runs that the other one has too. */
  share: z.number(),
});
