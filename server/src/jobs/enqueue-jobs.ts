import { PgBoss } from 'pg-boss';
import type { Database } from '../db/database.ts';
import { jobDatabase } from './job-database.ts';
import { jobSettings } from './job-settings.ts';
import type { JobData, QueueName } from './queue-name.ts';

/** One job; an `id` that is taken already makes no second job. */
export type NewJob = { readonly id: string; readonly data: JobData };

/**
 * Enqueues jobs inside the transaction of the change that they follow from: they exist when it commits, and not
 * otherwise. Any of the program's roles may call it, for the queues that its grants name.
 */
export async function enqueueJobs(
  tx: Database,
  { queue, jobs }: { queue: QueueName; jobs: readonly NewJob[] },
): Promise<void> {
  if (jobs.length === 0) return;
  // Never started: it has no timers and no connection but this transaction's.
  const boss = new PgBoss({ ...jobSettings, db: jobDatabase(tx) });
  await boss.insert(
    queue,
    jobs.map(({ id, data }) => ({ id, data })),
  );
}
