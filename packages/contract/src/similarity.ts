import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { markedKindSchema } from './marking-schemas.ts';

const params = z.object({ one: z.uuid(), other: z.uuid() });
const finding = z.enum(['no-concern', 'concern']);
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;
const problems = [...refusals, 'not-found', 'conflict-of-interest'] as const;

/** A text in pieces, each with the passage that it is of. */
const side = z.object({
  code: z.string(),
  pieces: z.array(z.object({ text: z.string(), passage: z.int().nullable() })),
});

/** Passages that two scripts share word for word. A place to look; whether it means anything, a person says. */
export const similarityEndpoints = defineEndpoints({
  'GET /api/similarity': {
    summary: 'Scripts of different people that share passages beyond what everybody was given, the most first',
    access: 'officer',
    response: z.object({
      leastPercent: z.int(),
      hidden: z.int(),
      pairs: z.array(
        z.object({
          one: z.uuid(),
          other: z.uuid(),
          oneCode: z.string(),
          otherCode: z.string(),
          kind: markedKindSchema,
          subject: z.string(),
          title: z.string(),
          /** Of the shorter one, 0 to 1. */
          share: z.number(),
          finding: finding.nullable(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'GET /api/similarity/:one/:other': {
    summary: 'Two scripts beside each other, with the passages that both have',
    access: 'officer',
    params,
    response: z.object({
      share: z.number(),
      passages: z.array(z.object({ number: z.int(), words: z.int() })),
      one: side,
      other: side,
      review: z.object({ finding, reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
    }),
    problems,
  },
  'POST /api/similarity/:one/:other/review': {
    summary: 'Write down what an officer thinks of two scripts that share passages; nothing follows from it by itself',
    access: 'officer',
    params,
    body: z.strictObject({ finding, reason: z.string().trim().min(10).max(4000) }),
    response: null,
    problems,
  },
});
