import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const queueName = z.string().regex(/^[a-z][a-z-]{1,40}$/);

/** Work that follows from changes: what waits, what runs, what was given up. */
export const jobEndpoints = defineEndpoints({
  'GET /api/jobs': {
    summary: 'How it stands with every queue, and the newest 100 jobs that were given up',
    access: 'administrator',
    response: z.object({
      queues: z.array(
        z.object({
          name: queueName,
          waiting: z.int(),
          later: z.int(),
          running: z.int(),
          failed: z.int(),
          oldestSeconds: z.int().nullable(),
          /** A job is due for more than five minutes: nobody works. */
          isStandingStill: z.boolean(),
          /** Jobs wait on purpose: mails without a mail server. */
          isPaused: z.boolean(),
        }),
      ),
      failed: z.array(
        z.object({
          id: z.uuid(),
          queue: queueName,
          reason: z.string(),
          attempts: z.int(),
          createdAt: z.iso.datetime(),
          failedAt: z.iso.datetime(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/jobs/:queue/:id/retry': {
    summary: 'Gives a job that was given up one more try; safe to repeat',
    access: 'administrator',
    params: z.object({ queue: queueName, id: z.uuid() }),
    response: null,
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'],
  },
});
