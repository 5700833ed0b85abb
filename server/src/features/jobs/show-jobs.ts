import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { isPaused, isStandingStill, readQueues } from '../../jobs/read-queues.ts';
import { listFailedJobs } from './queries.ts';

type Answer = z.input<Endpoints['GET /api/jobs']['response']>;

/** How it stands with the jobs. */
export async function showJobs({ databases, config }: Context): Promise<Answer> {
  const queues = await readQueues(databases.staff);
  const failed = await listFailedJobs(databases.staff);
  return {
    queues: queues.map((state) => ({
      name: state.queue,
      waiting: state.waiting,
      later: state.later,
      running: state.running,
      failed: state.failed,
      oldestSeconds: state.oldestSeconds,
      isStandingStill: isStandingStill(state, config),
      isPaused: isPaused(state, config),
    })),
    failed: failed.map(({ id, queue, reason, attempts, createdAt, failedAt }) => ({
      id,
      queue,
      reason: reason ?? 'The process that worked on it ended.',
      attempts,
      createdAt: createdAt.toISOString(),
      failedAt: failedAt.toISOString(),
    })),
  };
}
