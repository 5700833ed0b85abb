import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { jobSettings } from './job-settings.ts';

/** How often jobs of processes that died are given back, and the clock's chores are looked at. */
const superviseSeconds = 5;

/**
 * Opens the queue for whoever works on it, as the staff role, on a few connections of its own, so that neither jobs nor
 * requests wait for each other. Close it with `stop()`.
 */
export async function openJobQueue({ url, log }: { url: string; log: Logger }): Promise<PgBoss> {
  const boss = new PgBoss({
    ...jobSettings,
    supervise: true,
    schedule: true,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    connectionString: url,
    application_name: 'cmdsp-jobs',
    max: 3,
    // As in openPool: `role` makes least privilege hold even where one login serves all roles.
    options: '-c role=cmdsp_staff -c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=30s',
  });
  boss.on('error', (error: unknown) => log.warn({ err: error }, 'The job queue had a problem'));
  boss.on('warning', (warning: unknown) => log.info({ warning }, 'The job queue noticed something'));
  await boss.start();
  return boss;
}
