import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const release = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().trim().min(3).max(500);

/** Content releases and the cohorts that learn from them. */
export const releaseEndpoints = defineEndpoints({
  'GET /api/releases': {
    summary: 'Every content release this database has served, the newest first, and which cohort learns from which',
    access: 'administrator',
    response: z.object({
      /** What the program loaded when it started. */
      newest: z.string(),
      releases: z.array(
        z.object({
          hash: z.string(),
          programRelease: z.string(),
          firstLoadedAt: z.iso.datetime(),
          isBankPrivate: z.boolean(),
          /** Null for a release from before files were kept; no cohort can be moved to it. */
          kept: z
            .object({
              files: z.int(),
              kilobytes: z.number(),
              completeTopics: z.int(),
              practiceQuestions: z.int(),
              standards: z.int(),
              incidents: z.int(),
              terms: z.int(),
              cases: z.int(),
              words: z.int(),
            })
            .nullable(),
        }),
      ),
      cohorts: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          release: z.string(),
          createdAt: z.iso.datetime(),
          movedAt: z.iso.datetime(),
          /** False when this version of the program cannot read the release: its people then see the newest one. */
          isServed: z.boolean(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'second-factor-needed', 'not-permitted'],
  },
  'GET /api/releases/:release/changes': {
    summary: 'Which learning files differ between a release and an earlier or later one',
    access: 'administrator',
    params: z.object({ release }),
    query: z.object({ since: release }),
    response: z.object({
      files: z.array(
        z.object({
          path: z.string(),
          change: z.enum(['added', 'removed', 'changed']),
          linesAdded: z.int(),
          linesRemoved: z.int(),
        }),
      ),
      /** Files that are the same in both. */
      unchanged: z.int(),
    }),
    problems: ['sign-in-needed', 'second-factor-needed', 'not-permitted', 'not-found', 'request-malformed'],
  },
  'POST /api/cohorts/:id/release': {
    summary: 'Moves a cohort to another release; the ledger keeps who wanted it and why',
    access: 'administrator',
    params: z.object({ id: z.string().max(100) }),
    body: z.object({
      release,
      /** The release the cohort was seen on: a move is refused when somebody else moved it meanwhile. */
      from: release,
      reason,
    }),
    response: null,
    problems: ['sign-in-needed', 'second-factor-needed', 'not-permitted', 'not-found', 'conflict', 'request-malformed'],
  },
});
