import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { OutgoingMails } from '../db/tables/mail.ts';
import { recordBounce } from './record-bounces.ts';
import { refusedAddress } from './refused-address.ts';
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
    if (await isWithheld(db, mail)) {
      await db.transaction().execute(async (tx) => {
        await updateState(tx, { mail, state: 'withheld', lastError: 'Mail to this address came back before.' });
        await job.settle(tx);
      });
      return;
    }
    try {
      await send(mail);
    } catch (error) {
      const refused = refusedAddress(error);
      if (refused !== null) {
        await db.transaction().execute(async (tx) => {
          await recordBounce(tx, { email: mail.recipient, ...refused, messageId: mail.messageId });
          await updateState(tx, { mail, state: 'bounced', lastError: refused.reason });
          await job.settle(tx);
        });
        return;
      }
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

/** What somebody has just asked for, or must know, is tried even where mails came back. */
const alwaysTried: ReadonlySet<string> = new Set([
  'verify-email',
  'already-registered',
  'reset-password',
  'password-changed',
  'second-factor-set-up',
  'backup-codes-replaced',
  'second-factor-removed',
  'test-message',
]);

async function isWithheld(db: Database, mail: Selectable<OutgoingMails>): Promise<boolean> {
  if (alwaysTried.has(mail.kind)) return false;
  const bounce = await db
    .selectFrom('mailBounces')
    .select('email')
    .where('email', '=', mail.recipient.toLowerCase())
    .executeTakeFirst();
  return bounce !== undefined;
}

async function updateState(
  tx: Tx,
  { mail, state, lastError }: { mail: Selectable<OutgoingMails>; state: 'withheld' | 'bounced'; lastError: string },
): Promise<void> {
  await tx.updateTable('outgoingMails').set({ state, lastError }).where('id', '=', mail.id).execute();
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
