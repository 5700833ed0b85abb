import type { Tx } from '../db/database.ts';
import type { DeliveryReport } from './read-delivery-report.ts';

/** Keeps that an address was refused for good. */
export async function recordBounce(
  tx: Tx,
  bounce: {
    readonly email: string;
    readonly status: string;
    readonly reason: string;
    readonly messageId: string | null;
  },
): Promise<void> {
  const row = { ...bounce, email: bounce.email.toLowerCase(), reason: bounce.reason.slice(0, 500) };
  await tx
    .insertInto('mailBounces')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ status: row.status, reason: row.reason, messageId: row.messageId }),
    )
    .execute();
}

/**
 * Takes over what a report says about addresses that refused a mail for good. Believes it only where it speaks of a mail
 * that we sent to that very address: anybody can write a report. Returns the addresses that are marked now.
 */
export async function recordReport(tx: Tx, { messageId, recipients }: DeliveryReport): Promise<string[]> {
  if (messageId === null) return [];
  const marked: string[] = [];
  for (const { email, action, status, diagnostic } of recipients) {
    if (action !== 'failed' || !status.startsWith('5.')) continue;
    const mail = await tx
      .updateTable('outgoingMails')
      .set({ state: 'bounced', lastError: diagnostic === '' ? `Came back: ${status}` : diagnostic })
      .where('messageId', '=', messageId)
      .where((where) => where(where.fn<string>('lower', ['recipient']), '=', email))
      .where('state', 'in', ['sent', 'bounced'])
      .returning('id')
      .executeTakeFirst();
    if (mail === undefined) continue;
    await recordBounce(tx, { email, status, reason: diagnostic, messageId });
    marked.push(email);
  }
  return marked;
}
