import { sql } from 'kysely';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';

/** How it stands with one queue. */
export type QueueState = {
  readonly queue: string;
  /** Due now, and taken by nobody yet. */
  readonly waiting: number;
  /** To be tried (again) at a later time. */
  readonly later: number;
  readonly running: number;
  /** Given up; waits for a human. */
  readonly failed: number;
  /** How long the oldest due job waits already; null when none waits. */
  readonly oldestSeconds: number | null;
};

/** After this long without being taken, a due job means that nobody works. */
const standstillSeconds = 300;

/** Reads every queue's state, by name. Needs the staff role. */
export async function readQueues(db: Database): Promise<QueueState[]> {
  const { rows } = await sql<QueueState>`
    select q.name as queue,
      count(*) filter (where j.state in ('created', 'retry') and j.start_after <= now())::int as waiting,
      count(*) filter (where j.state in ('created', 'retry') and j.start_after > now())::int as later,
      count(*) filter (where j.state = 'active')::int as running,
      count(*) filter (where j.state = 'failed')::int as failed,
      round(extract(epoch from now() - min(j.start_after)
        filter (where j.state in ('created', 'retry') and j.start_after <= now())))::int as oldest_seconds
    from pgboss.queue q left join pgboss.job j on j.name = q.name
    where q.name not like '\\_\\_%' group by q.name order by q.name`.execute(db);
  return rows;
}

/** Whether nobody works on a queue: a job is due for minutes. Without a mail server mails wait on purpose. */
export function isStandingStill(state: QueueState, config: Pick<Config, 'smtpUrl'>): boolean {
  if (isPaused(state, config)) return false;
  return state.oldestSeconds !== null && state.oldestSeconds > standstillSeconds;
}

/** Whether jobs of a queue wait on purpose: mails without a mail server. */
export function isPaused({ queue }: Pick<QueueState, 'queue'>, { smtpUrl }: Pick<Config, 'smtpUrl'>): boolean {
  return queue === 'send-mail' && smtpUrl === null;
}
