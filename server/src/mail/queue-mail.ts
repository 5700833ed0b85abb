import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { enqueueJobs } from '../jobs/enqueue-jobs.ts';
import { layOutMail, type MailText } from './mail-text.ts';
import { singleLine } from './single-line.ts';

/**
 * Puts a mail into the outbox, with the job that sends it, inside the transaction of the change that it speaks of.
 * `kind` names the reason in kebab-case.
 */
export async function queueMail(
  tx: Database,
  {
    config,
    kind,
    personId,
    to,
    mail,
  }: { config: Pick<Config, 'publicUrl'>; kind: string; personId: string | null; to: string; mail: MailText },
): Promise<void> {
  const id = newId();
  const bodies = layOutMail(mail);
  await tx
    .insertInto('outgoingMails')
    .values({
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
      unsubscribeUrl: null,
    })
    .execute();
  // A job has its mail's id, so that a mail never has two.
  await enqueueJobs(tx, { queue: 'send-mail', jobs: [{ id, data: {} }] });
}
