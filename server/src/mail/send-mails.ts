import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { OutgoingMails } from '../db/tables/mail.ts';

/** How a mail leaves the house; nodemailer in production. */
export type SendMail = (mail: Selectable<OutgoingMails>) => Promise<void>;

/** After the tenth failure a mail waits for a human. */
const mostAttempts = 10;

/**
 * Sends one mail that is due, if there is one. The claim is a lease of five minutes committed before sending, so that
 * several processes share the work and no transaction waits for a mail server. A crash while sending means that the
 * mail may go twice, with the same Message-ID. Returns false when nothing was due.
 */
export async function sendOneMail(db: Database, send: SendMail): Promise<boolean> {
  const mail = await claim(db);
  if (mail === null) return false;
  try {
    await send(mail);
    // The links inside are nobody's business once they were sent.
    await db
      .updateTable('outgoingMails')
      .set({ state: 'sent', sentAt: sql<Date>`clock_timestamp()`, bodyText: null, bodyHtml: null, lastError: null })
      .where('id', '=', mail.id)
      .execute();
  } catch (cause) {
    await postpone(db, mail, cause);
  }
  return true;
}

async function claim(db: Database): Promise<Selectable<OutgoingMails> | null> {
  const { rows } = await sql<Selectable<OutgoingMails>>`
    update outgoing_mails set attempts = attempts + 1, next_attempt_at = clock_timestamp() + interval '5 minutes'
    where id = (
      select id from outgoing_mails where state = 'waiting' and next_attempt_at <= clock_timestamp()
      order by next_attempt_at limit 1 for update skip locked)
    returning *`.execute(db);
  return rows[0] ?? null;
}

/** Half a minute after the first failure, then twice as long each time, at most six hours. */
async function postpone(db: Database, mail: Selectable<OutgoingMails>, cause: unknown): Promise<void> {
  const seconds = Math.min(30 * 2 ** (mail.attempts - 1), 6 * 3600);
  await db
    .updateTable('outgoingMails')
    .set({
      state: mail.attempts >= mostAttempts ? 'failed' : 'waiting',
      nextAttemptAt: sql<Date>`clock_timestamp() + ${seconds} * interval '1 second'`,
      lastError: (cause instanceof Error ? cause.message : String(cause)).slice(0, 500),
    })
    .where('id', '=', mail.id)
    .execute();
}
