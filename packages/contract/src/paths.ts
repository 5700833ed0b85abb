import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** Ids of the six audience groups. */
export const groupSchema = z.enum([
  'engineering',
  'product',
  'regulatory',
  'clinical-engineering',
  'hospital-it',
  'cybersecurity',
]);

/** Six audience paths over one curriculum. */
export const pathEndpoints = defineEndpoints({
  'GET /api/paths/:group': {
    summary:
      'The 36 topics as one audience group sees them, with what this learner has done; looking changes no profile',
    access: 'candidate',
    params: z.object({ group: groupSchema }),
    response: z.object({
      group: z.object({ id: groupSchema, label: z.string() }),
      /** The learner’s own group; `other` has no path. */
      ownGroup: z.string(),
      groups: z.array(z.object({ id: groupSchema, label: z.string() })),
      /** Core, then useful, then awareness, each in the programme’s order. */
      topics: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          module: z.object({ number: z.int(), title: z.string() }),
          relevance: z.enum(['core', 'useful', 'awareness']),
          meaning: z.string(),
          /** Lecture and reading as planned by the authors. */
          minutes: z.int(),
          /** False while lecture and reading are planned and not yet written. */
          isComplete: z.boolean(),
          state: z.enum(['not-started', 'begun', 'passed']),
          parts: z.int(),
          partsFinished: z.int(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed', 'request-malformed'],
  },
});
