import { entryKinds } from '@cmdsp/dossiers';
import { figureSchema } from '@cmdsp/figures';
import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';
import { examExhibitSchema } from './paper.ts';

export const part = z.int().min(1).max(6);
export const entryKind = z.enum(entryKinds);
const entryReference = z.string().regex(/^[A-Z]{1,2}-\d{1,4}$/);
/** PostgreSQL has no place for a zero character. */
const withoutZero = (text: string) => !text.includes('\0');
const ranged = { least: z.int(), most: z.int() };

/** Who could be asked for a dossier at all. */
export const dossierProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;

/** A case as lists show it. */
export const capstoneCase = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  patients: z.string(),
  minutes: z.int(),
});

/** What is written in an entry. */
export const entryText = {
  title: z.string().trim().max(200).refine(withoutZero),
  text: z.string().trim().max(2000).refine(withoutZero),
  refs: z.array(entryReference).max(20),
};

/** An entry of the register. */
export const registerEntry = z.object({
  key: z.string(),
  id: z.string(),
  kind: entryKind,
  part,
  title: z.string(),
  text: z.string(),
  refs: z.array(z.string()),
  version: z.int(),
});

/** Something wrong with references; words are the page's affair. */
export const referenceFinding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('broken'), entry: z.string(), part, ref: z.string() }),
  z.object({ kind: z.literal('not-allowed'), entry: z.string(), part, ref: z.string(), of: entryKind, to: entryKind }),
  z.object({
    kind: z.literal('missing'),
    entry: z.string(),
    part,
    of: entryKind,
    needs: z.array(entryKind).readonly(),
  }),
  z.object({
    kind: z.literal('unanswered'),
    entry: z.string(),
    part,
    of: entryKind,
    by: z.array(entryKind).readonly(),
  }),
]);

/** One thing that a part does not have yet. */
export const partLack = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too-short'), words: z.int(), least: z.int() }),
  z.object({ kind: z.literal('too-long'), words: z.int(), most: z.int() }),
  z.object({ kind: z.literal('entries'), of: entryKind, there: z.int(), least: z.int() }),
  z.object({ kind: z.literal('untitled'), entry: z.string() }),
]);

/** A part of a dossier with its task. */
export const dossierPart = z.object({
  module: part,
  title: z.string(),
  task: markdownTreeSchema,
  documentId: z.string(),
  limits: z.object(ranged),
  words: z.int(),
  entries: z.array(z.object({ kind: entryKind, least: z.int() })),
  lacks: z.array(partLack).readonly(),
  comments: z.int(),
});

/** What was said about a part. */
export const dossierComment = z.object({
  id: z.string(),
  part,
  by: z.object({ name: z.string(), role: z.enum(['candidate', 'facilitator']), isViewer: z.boolean() }),
  body: z.string(),
  writtenAt: z.iso.datetime(),
});

export const commentText = z.string().trim().min(1).max(4000).refine(withoutZero);

/** The brief of a case: sections of texts and exhibits. */
export const capstoneBrief = z.object({
  minutes: z.int(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      blocks: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('text'), tree: markdownTreeSchema }),
          z.object({ kind: z.literal('exhibit'), exhibit: examExhibitSchema }),
        ]),
      ),
    }),
  ),
  figures: z.record(z.string(), figureSchema),
  /** The glossary terms that its texts link to, by slug. */
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
});
