import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';
import { documentBodySchema } from './writing.ts';

export const markedKindSchema = z.enum(['assignment', 'capstone']);
export const subjectSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const scriptCodeSchema = z.string().regex(/^S-[0-9A-HJKMNP-TV-Z]{5}$/);

/** 0 nothing usable … 3 meets the standard, 4 beyond it. */
export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
/** By criterion; a draft may lack some. */
export const levelsSchema = z.record(z.string().max(80), levelSchema);

const passage = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Which text, counted from 1, and where in it. */
  text: z.int().min(1).max(40),
  block: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().max(2000),
  comment: z.string().trim().max(2000),
});

/** What a marker found: levels, comments, the answer to the gate question, a note that candidates never read. */
export const markContentSchema = z.object({
  levels: levelsSchema,
  comments: z.object({ overall: z.string().max(4000), passages: z.array(passage).max(100) }),
  gate: z
    .object({ isHarm: z.boolean(), reason: z.string().max(2000), passage: z.string().max(2000).nullable() })
    .nullable(),
  note: z.string().max(4000),
});

/** A text as a marker reads it. */
/** Which file of a script, counted from 1, in an address. */
export const filePlaceSchema = z.coerce.number<string>().int().min(1).max(99);

/** A file beside a script: a number and a kind, never a name. */
export const markedFileSchema = z.object({ place: z.int(), kind: z.string() });

export const markedTextSchema = z.object({ title: z.string(), body: documentBodySchema });

export const markerCriterionSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Points of 100. */
  weight: z.int(),
  group: z.string().nullable(),
  /** What work of level 0, 1, 2, 3, 4 shows. */
  levels: z.array(z.string()),
});

/** What a subject is marked with: the same for everybody who marks it. */
export const markingGuideSchema = z.object({
  kind: markedKindSchema,
  subject: z.string(),
  title: z.string(),
  /** What was asked for. */
  task: markdownTreeSchema,
  criteria: z.array(markerCriterionSchema),
  gate: z.object({ question: z.string(), help: markdownTreeSchema }).nullable(),
  notes: markdownTreeSchema,
});

/** An anchor with the levels that it is known to have. */
export const markedAnchorSchema = z.object({
  name: z.enum(['strong', 'borderline']),
  texts: z.array(markedTextSchema),
  marks: z.array(z.object({ criterion: z.string(), level: levelSchema, reason: z.string() })),
});
