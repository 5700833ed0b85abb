import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { OutgoingMails } from '../db/tables/mail.ts';
import { reasonOf, type TakenJob, type Work } from '../jobs/run-worker.ts';

/** How a mail leaves the house; nodemailer in production. */
export type SendMail = (mail: Selectable<OutgoingMails>) => Promise<void>;

/**
 * Sends the mail that a job names. Sending comes first, then one transaction writes down that it was sent and settles the
 * job: a kill between the two means that this one mail goes twice, with the same Message-ID, and none is lost.
 */
export function mailWork({ db, send }: { db: Database; send: SendMail }): Work {
  return async (job) => {
    const mail = await findWaiting(db, job.id);
    if (mail === null) return;
    try {
      await send(mail);
    } catch (error) {
      await recordFailure(db, { mail, job, error });
      throw error;
    }
    await db.transaction().execute(async (tx) => {
      await recordSent(tx, { mail, job });
      await job.settle(tx);
    });
  };
}

async function findWaiting(db: Database, id: string): Promise<Selectable<OutgoingMails> | null> {
  const mail = await db
    .selectFrom('outgoingMails')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return mail ?? null;
}

type Try = { readonly mail: Selectable<OutgoingMails>; readonly job: TakenJob };

/** The links inside are nobody's business once they were sent. */
async function recordSent(tx: Tx, { mail, job }: Try): Promise<void> {
  await tx
    .updateTable('outgoingMails')
    .set({
      state: 'sent',
      attempts: job.attempt,
      sentAt: sql<Date>`clock_timestamp()`,
      bodyText: null,
      bodyHtml: null,
      lastError: null,
    })
    .where('id', '=', mail.id)
    .execute();
}

async function recordFailure(db: Database, { mail, job, error }: Try & { readonly error: unknown }): Promise<void> {
  await db
    .updateTable('outgoingMails')
    .set({
      state: job.isLastAttempt ? 'failed' : 'waiting',
      attempts: job.attempt,
      lastError: reasonOf(error),
    })
    .where('id', '=', mail.id)
    .execute();
}
