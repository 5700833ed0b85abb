import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const topic = z.string().regex(/^[1-6]\.[1-6]$/);
const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;
// PostgreSQL keeps every character but this one.
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\0]*$/);

/** The words that a note stands on, and how to find them again when the text changes. */
const anchor = {
  topic,
  /** The block of the reading, counted from zero. */
  block: z.int().min(0).max(9999),
  /** Characters of the block's text before the first and the last word; both 0 for the block as a whole. */
  start: z.int().min(0).max(100_000),
  end: z.int().min(0).max(100_000),
  quote: words(4000),
  before: words(80),
  after: words(80),
  /** Names the exact text that was read. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
};

/** A highlight, or a private note on some words of a reading. */
export const noteSchema = z.object({
  id: z.uuid(),
  ...anchor,
  section: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Empty for a highlight without a note. */
  text: z.string(),
  revision: z.int(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});

const params = z.object({ id: z.uuid() });

/** Highlights and notes belong to one person; nobody else reads them. */
export const noteEndpoints = defineEndpoints({
  'GET /api/topics/:topic/notes': {
    summary: 'This learner’s highlights and notes in the reading of a topic',
    access: 'candidate',
    params: z.object({ topic }),
    response: z.object({ notes: z.array(noteSchema) }),
    problems: [...candidateProblems, 'not-found'],
  },
  'GET /api/notes': {
    summary: 'All highlights and notes of this learner, topic by topic',
    access: 'candidate',
    response: z.object({
      topics: z.array(z.object({ id: z.string(), title: z.string(), notes: z.array(noteSchema) })),
    }),
    problems: candidateProblems,
  },
  'PUT /api/notes/:id': {
    summary: 'Adds a highlight or note, or changes its text; safe to repeat, and refuses to write over another device',
    access: 'candidate',
    params,
    body: z
      .object({ ...anchor, text: words(10_000), revision: z.int().min(0) })
      .refine(({ start, end, quote }) => end >= start && (quote === '') === (start === end), {
        error: 'the quoted words and their place do not fit',
      }),
    response: noteSchema,
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'conflict', 'too-many-notes'],
  },
  'DELETE /api/notes/:id': {
    summary: 'Removes a highlight or note; safe to repeat',
    access: 'candidate',
    params,
    response: null,
    problems: candidateProblems,
  },
});
