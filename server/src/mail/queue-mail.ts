import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { enqueueJobs } from '../jobs/enqueue-jobs.ts';
import { layOutMail, type MailText } from './mail-text.ts';
import { singleLine } from './single-line.ts';

/** A mail to be sent; `kind` names the reason in kebab-case. */
export type NewMail = {
  readonly config: Pick<Config, 'publicUrl'>;
  readonly kind: string;
  readonly personId: string | null;
  readonly to: string;
  readonly mail: MailText;
  /** Where this kind of mail can be refused with one click; leave it out for what cannot be refused. */
  readonly unsubscribeUrl?: string | null;
};

/** Puts a mail into the outbox, with the job that sends it, inside the transaction of the change that it speaks of. Returns its id. */
export async function queueMail(tx: Database, mail: NewMail): Promise<string> {
  const row = writeMail(mail);
  await insertMails(tx, [row]);
  return row.id;
}

/** The same for many mails with two statements; give it at most a few hundred at once. */
export async function queueMails(tx: Database, mails: readonly NewMail[]): Promise<void> {
  if (mails.length > 0) await insertMails(tx, mails.map(writeMail));
}

async function insertMails(tx: Database, rows: readonly ReturnType<typeof writeMail>[]): Promise<void> {
  await tx.insertInto('outgoingMails').values(rows).execute();
  // A job has its mail's id, so that a mail never has two.
  await enqueueJobs(tx, { queue: 'send-mail', jobs: rows.map(({ id }) => ({ id, data: {} })) });
}

function writeMail({ config, kind, personId, to, mail, unsubscribeUrl = null }: NewMail) {
  const id = newId();
  const bodies = layOutMail(mail);
  return {
    id,
    personId,
    kind,
    recipient: singleLine(to),
    subject: singleLine(mail.subject),
    bodyText: bodies.text,
    bodyHtml: bodies.html,
    messageId: `<${id}@${new URL(config.publicUrl).hostname}>`,
    lastError: null,
    sentAt: null,
    unsubscribeUrl,
  };
}
