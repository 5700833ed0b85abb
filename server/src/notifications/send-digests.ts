import type { Selectable } from 'kysely';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import type { Notifications } from '../db/tables/notifications.ts';
import type { MailText } from '../mail/mail-text.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type Address, findAddress } from './find-address.ts';
import { unsubscribeUrl } from './unsubscribe-url.ts';

/** Longer summaries are not read; the rest is counted. */
const mostLines = 25;

/**
 * Writes one summary to everybody for whom something waits for it. Each person is a transaction of their own: what a kill
 * leaves over is done by the next round, and nobody gets two. Returns how many people were written to.
 */
export async function sendDigests(context: Pick<Context, 'config' | 'secrets' | 'databases'>): Promise<number> {
  const { databases } = context;
  const waiting = await databases.staff
    .selectFrom('notifications')
    .select('personId')
    .distinct()
    .where('mail', '=', 'digest')
    .execute();
  let written = 0;
  for (const { personId } of waiting) {
    const address = await findAddress(databases.auth, personId);
    const hasWritten = await databases.staff
      .transaction()
      .execute(async (tx) => sendDigest(tx, { context, personId, address }));
    if (hasWritten) written += 1;
  }
  return written;
}

async function sendDigest(
  tx: Tx,
  options: {
    readonly context: Pick<Context, 'config' | 'secrets'>;
    readonly personId: string;
    readonly address: Address | null;
  },
): Promise<boolean> {
  const { context, personId, address } = options;
  const waiting = await tx
    .selectFrom('notifications')
    .selectAll()
    .where('personId', '=', personId)
    .where('mail', '=', 'digest')
    .orderBy('id')
    .forUpdate()
    .execute();
  const ids = waiting.map(({ id }) => id);
  if (ids.length === 0) return false;
  // What was read meanwhile need not be said again.
  const unread = waiting.filter(({ readAt }) => readAt === null);
  const isWritten = unread.length > 0 && address !== null;
  if (isWritten) {
    await queueMail(tx, {
      config: context.config,
      kind: 'digest',
      personId,
      to: address.email,
      mail: digestMail({ notifications: unread, name: address.name, publicUrl: context.config.publicUrl }),
      unsubscribeUrl: unsubscribeUrl(context, { personId, kind: 'digest' }),
    });
  }
  await tx
    .updateTable('notifications')
    .set({ mail: isWritten ? 'queued' : 'none' })
    .where('id', 'in', ids)
    .execute();
  return isWritten;
}

/** The summary: one line a message, the oldest first. */
export function digestMail(options: {
  readonly notifications: readonly Pick<Selectable<Notifications>, 'title' | 'path'>[];
  readonly name: string;
  readonly publicUrl: string;
}): MailText {
  const { notifications, name, publicUrl } = options;
  const shown = notifications.slice(0, mostLines);
  const rest = notifications.length - shown.length;
  const count = notifications.length === 1 ? 'One message' : `${notifications.length} messages`;
  return {
    subject: `${count} since yesterday`,
    greeting: `Hello ${name},`,
    paragraphs: [
      ...shown.map(({ title, path }) => `${title}: ${publicUrl}${path}`),
      ...(rest === 0 ? [] : [`And ${rest} more.`]),
    ],
    action: { label: 'Read your messages', url: `${publicUrl}/notifications` },
    closing: `Choose what we write to you about: ${publicUrl}/notifications/preferences`,
  };
}
