import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { MailBounces, MailState } from '../../db/tables/mail.ts';

/** How many mails of the last 30 days are in each state. */
export async function countMails(db: Database): Promise<Record<MailState, number>> {
  const { rows } = await sql<{ state: MailState; count: number }>`
    select state, count(*)::int as count from outgoing_mails
    where created_at > now() - interval '30 days' group by state`.execute(db);
  const none = { waiting: 0, sent: 0, failed: 0, withheld: 0, bounced: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** Addresses that refused mail for good, the newest first; at most 200. */
export async function listBounces(db: Database): Promise<Selectable<MailBounces>[]> {
  return db.selectFrom('mailBounces').selectAll().orderBy('bouncedAt', 'desc').limit(200).execute();
}

/** What became of a mail; null when there is none. */
export async function findMail(
  db: Database,
  id: string,
): Promise<{ state: MailState; attempts: number; lastError: string | null } | null> {
  const mail = await db
    .selectFrom('outgoingMails')
    .select(['state', 'attempts', 'lastError'])
    .where('id', '=', id)
    .executeTakeFirst();
  return mail ?? null;
}
