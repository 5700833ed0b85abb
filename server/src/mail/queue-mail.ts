import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { layOutMail, type MailText } from './mail-text.ts';
import { singleLine } from './single-line.ts';

/**
 * Puts a mail into the outbox inside the transaction of the change that it speaks of; the sender takes it from there.
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
    })
    .execute();
}
