import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ topic: z.string().regex(/^[1-6]\.[1-6]$/) });
const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed', 'not-found'] as const;
const textHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where somebody stopped in a topic, so that they go on there on any device. */
export const placeEndpoints = defineEndpoints({
  'GET /api/topics/:topic/places': {
    summary: 'Where this learner stopped in the lecture and in the reading of a topic',
    access: 'candidate',
    params,
    response: z.object({
      /** Names the exact text of the reading; null while there is none. */
      readingHash: z.string().nullable(),
      lecture: z.object({ slide: z.int(), savedAt: z.iso.datetime() }).nullable(),
      reading: z
        .object({
          /** The block, counted from zero; null when the text has changed since, and only the section is left. */
          block: z.int().nullable(),
          /** How much of the block is already above the line of reading, in thousandths. */
          permille: z.int(),
          section: z.object({ id: z.string(), title: z.string() }).nullable(),
          savedAt: z.iso.datetime(),
        })
        .nullable(),
    }),
    problems: candidateProblems,
  },
  'PUT /api/topics/:topic/places/lecture': {
    summary: 'Remembers the slide this learner is on',
    access: 'candidate',
    params,
    body: z.object({ slide: z.int().min(0).max(999) }),
    response: null,
    problems: candidateProblems,
  },
  'PUT /api/topics/:topic/places/reading': {
    summary: 'Remembers where in the reading this learner is',
    access: 'candidate',
    params,
    body: z.object({ block: z.int().min(0).max(9999), permille: z.int().min(0).max(1000), textHash }),
    response: null,
    problems: [...candidateProblems, 'conflict'],
  },
});
