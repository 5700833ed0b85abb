import { PgBoss } from 'pg-boss';
import type { Tx } from '../db/database.ts';
import { jobDatabase } from './job-database.ts';
import { jobSettings } from './job-settings.ts';

/** Gives a job that was given up one more try, at once. Does nothing to a job in any other state. */
export async function retryJob(tx: Tx, { queue, id }: { queue: string; id: string }): Promise<void> {
  const boss = new PgBoss({ ...jobSettings, db: jobDatabase(tx) });
  await boss.retry(queue, id, { db: jobDatabase(tx) });
}
