import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';

/** A job that was given up. */
export type FailedJob = {
  readonly id: string;
  readonly queue: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly failedAt: Date;
};

/** The newest 100 jobs that were given up. */
export async function listFailedJobs(db: Database): Promise<FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select id, name as queue, coalesce(output->>'message', output->'value'->>'message') as reason,
      retry_count + 1 as attempts, created_on as created_at, coalesce(completed_on, created_on) as failed_at
    from pgboss.job where state = 'failed' and name not like '\\_\\_%' order by completed_on desc limit 100`.execute(
    db,
  );
  return rows;
}

/** The state of a job; null when there is no such job (any more). */
export async function findJobState(tx: Tx, { queue, id }: { queue: string; id: string }): Promise<string | null> {
  const { rows } = await sql<{ state: string }>`
    select state::text as state from pgboss.job where name = ${queue} and id = ${id} for update`.execute(tx);
  return rows[0]?.state ?? null;
}

/** Whether a job of the queue waits or runs. */
export async function hasOpenJob(tx: Tx, queue: string): Promise<boolean> {
  const { rows } = await sql<{ isOpen: boolean }>`
    select exists (select from pgboss.job where name = ${queue} and state in ('created', 'retry', 'active')) as is_open`.execute(
    tx,
  );
  return rows[0]?.isOpen === true;
}
