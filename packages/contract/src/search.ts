import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems } from './library.ts';

const kind = z.enum(['topic', 'standard', 'incident', 'term', 'case']);

/** A text with what to mark in it: from `start` up to but not including `end`, in UTF-16 units. Never HTML. */
export const markedTextSchema = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
});

const place = z.object({
  /** Where in a topic; null for everything that is one page or less. */
  part: z.enum(['overview', 'lecture', 'reading']).nullable(),
  /** A heading of the reading, or the number of a slide, from 1. */
  anchor: z.string().nullable(),
  heading: markedTextSchema,
  excerpt: markedTextSchema,
});

/** Finding places in the course. */
export const searchEndpoints = defineEndpoints({
  'GET /api/search': {
    summary: 'Finds topics, standards, incidents, terms and cases in the release of the viewer’s cohort',
    access: 'candidate',
    query: z.object({
      q: z.string().trim().min(1).max(200),
      kind: kind.optional(),
      module: z.coerce.number<string>().int().min(1).max(6).optional(),
      /** How many results at most. */
      limit: z.coerce.number<string>().int().min(1).max(30).default(30),
    }),
    response: z.object({
      /** Whether the results hold everything that was asked for, only some of the words, or nothing was found. */
      matching: z.enum(['all', 'some', 'none']),
      /** The question as it may have been meant, where words of it occur nowhere. */
      suggestion: z.string().nullable(),
      /** How many were found of each kind, whatever `kind` asks for. */
      counts: z.array(z.object({ kind, count: z.int() })),
      /** The best first; at most `limit`. */
      results: z.array(
        z.object({
          kind,
          /** The topic's number, else the slug. */
          subject: z.string(),
          title: markedTextSchema,
          /** The best places first; at most 3. */
          places: z.array(place),
          /** Further places that are not listed. */
          morePlaces: z.int(),
        }),
      ),
    }),
    problems: [...candidateProblems, 'request-malformed'],
  },
});
