import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { enqueueJobs } from '../jobs/enqueue-jobs.ts';

/** What a round found and mended. */
export type Tended = { readonly enqueued: number; readonly givenUp: number };

/**
 * Looks after mails whose job is not what it should be: after a restore there is none, and when every process that tried
 * was killed nobody has written down that the mail failed.
 */
export async function tendMails(db: Database): Promise<Tended> {
  return db.transaction().execute(async (tx) => {
    const { rows: orphans } = await sql<{ id: string }>`
      select m.id from outgoing_mails m where m.state = 'waiting' and m.created_at < now() - interval '1 minute'
        and not exists (select 1 from pgboss.job j where j.name = 'send-mail' and j.id = m.id)
      order by m.created_at limit 1000 for update of m skip locked`.execute(tx);
    await enqueueJobs(tx, { queue: 'send-mail', jobs: orphans.map(({ id }) => ({ id, data: {} })) });
    const { rows: dead } = await sql<{ id: string }>`
      update outgoing_mails m set state = 'failed', attempts = j.retry_count + 1,
        last_error = coalesce(m.last_error, 'Every process that tried to send it ended before it was sent.')
      from pgboss.job j where j.name = 'send-mail' and j.id = m.id and j.state = 'failed' and m.state = 'waiting'
      returning m.id`.execute(tx);
    return { enqueued: orphans.length, givenUp: dead.length };
  });
}
