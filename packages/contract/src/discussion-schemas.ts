import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';

/** What everybody who takes part may be answered with. */
export const discussionProblems = [
  'sign-in-needed',
  'email-not-verified',
  'agreement-needed',
  'not-found',
  'request-malformed',
] as const;

/** Words without the one character that PostgreSQL does not keep. */
export const someWords = (fewest: number, most: number) =>
  z
    .string()
    .trim()
    .min(fewest)
    .max(most)
    .regex(/^[^\0]*$/);

export const audienceGroup = z.enum([
  'engineering',
  'product',
  'regulatory',
  'clinical-engineering',
  'hospital-it',
  'cybersecurity',
]);

/** What a discussion is about. */
export const placeSchema = z.object({
  kind: z.enum(['topic', 'case', 'cohort']),
  /** Topic id, slug of the case, or empty for the cohort itself. */
  id: z.string(),
  title: z.string(),
});

/** A discussion in a list. */
export const discussionEntrySchema = z.object({
  id: z.uuid(),
  kind: z.enum(['prompt', 'question']),
  title: z.string(),
  place: placeSchema,
  posts: z.int(),
  /** Posts of others that came since one was last here. */
  unread: z.int(),
  changedAt: z.iso.datetime(),
  isFollowing: z.boolean(),
  isAnswered: z.boolean(),
  isClosed: z.boolean(),
});

export const attachmentSchema = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.int() });

/** A post as one reader sees it. */
export const postSchema = z.object({
  id: z.uuid(),
  /** Counted from 1 within the discussion. */
  sequence: z.int(),
  author: z.object({
    name: z.string(),
    isYou: z.boolean(),
    isFacilitator: z.boolean(),
    /** Whose view this person argues here; null where no roles were dealt. */
    arguesAs: audienceGroup.nullable(),
  }),
  state: z.enum(['shown', 'hidden', 'deleted']),
  writtenAt: z.iso.datetime(),
  /** Null when the words are still those of the first time. */
  editedAt: z.iso.datetime().nullable(),
  revision: z.int(),
  /** The words as they were typed, and as they are shown; null when they may not be read. */
  text: z.string().nullable(),
  tree: markdownTreeSchema.nullable(),
  /** Names that stand in the words with an @. */
  mentions: z.array(z.string()),
  namesYou: z.boolean(),
  quote: z.object({ post: z.uuid(), author: z.string(), excerpt: z.string().nullable() }).nullable(),
  attachments: z.array(attachmentSchema),
  endorsedBy: z.array(z.string()),
  isEndorsedByYou: z.boolean(),
  isReportedByYou: z.boolean(),
  /** Why it was hidden; told to its author and to those who moderate. */
  hiding: z
    .object({
      reason: z.string(),
      at: z.iso.datetime(),
      appeal: z.string().nullable(),
      outcome: z.enum(['upheld', 'restored']).nullable(),
      answer: z.string().nullable(),
    })
    .nullable(),
  may: z.object({
    edit: z.boolean(),
    delete: z.boolean(),
    report: z.boolean(),
    endorse: z.boolean(),
    markAnswer: z.boolean(),
    hide: z.boolean(),
    appeal: z.boolean(),
  }),
});

/** A discussion with all its posts. */
export const discussionSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['prompt', 'question']),
  title: z.string(),
  place: placeSchema,
  cohort: z.object({ id: z.string(), title: z.string() }),
  standing: z.enum(['member', 'facilitator']),
  /** The question that the course puts; null where somebody asked their own, or the release has none. */
  prompt: z.object({ opening: markdownTreeSchema, followUps: z.array(markdownTreeSchema) }).nullable(),
  openedBy: z.string(),
  openedAt: z.iso.datetime(),
  answer: z.uuid().nullable(),
  closed: z.object({ at: z.iso.datetime(), by: z.string(), summary: markdownTreeSchema }).nullable(),
  isFollowing: z.boolean(),
  /** The number of the last post that one had seen before. */
  readTo: z.int(),
  roles: z.array(z.object({ name: z.string(), group: audienceGroup, isYou: z.boolean() })),
  may: z.object({ write: z.boolean(), assignRoles: z.boolean(), close: z.boolean() }),
  posts: z.array(postSchema),
});
