import type { Selectable } from 'kysely';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import type { Notifications } from '../db/tables/notifications.ts';
import type { Work } from '../jobs/run-worker.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type Address, findAddress } from './find-address.ts';
import { findPreference } from './find-preference.ts';
import { isNotificationKind } from './notification-kinds.ts';
import { unsubscribeUrl } from './unsubscribe-url.ts';

type MailContext = Pick<Context, 'config' | 'secrets' | 'databases'>;

/**
 * Sends the mail that follows from a message, leaves it to the daily summary, or does neither, as the person prefers.
 * One transaction claims the message, queues the mail and settles the job: however often it runs, one mail goes.
 */
export function notificationWork(context: MailContext): Work {
  const { databases } = context;
  return async (job) => {
    await databases.staff.transaction().execute(async (tx) => {
      const notification = await lockPending(tx, job.id);
      if (notification !== null) {
        const address = await findAddress(databases.auth, notification.personId);
        await mailAsPreferred(tx, { context, notification, address });
      }
      await job.settle(tx);
    });
  };
}

async function lockPending(tx: Tx, id: string): Promise<Selectable<Notifications> | null> {
  const found = await tx
    .selectFrom('notifications')
    .selectAll()
    .where('id', '=', id)
    .where('mail', '=', 'pending')
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

async function mailAsPreferred(
  tx: Tx,
  options: {
    readonly context: MailContext;
    readonly notification: Selectable<Notifications>;
    readonly address: Address | null;
  },
): Promise<void> {
  const { context, notification, address } = options;
  const { id, personId, kind } = notification;
  if (!isNotificationKind(kind) || address === null) return setMail(tx, id, 'none');
  const { mail } = await findPreference(tx, { personId, kind });
  if (mail !== 'at-once') return setMail(tx, id, mail === 'digest' ? 'digest' : 'none');
  await queueMail(tx, {
    config: context.config,
    kind,
    personId,
    to: address.email,
    unsubscribeUrl: unsubscribeUrl(context, { personId, kind }),
    mail: {
      subject: notification.title,
      greeting: `Hello ${address.name},`,
      paragraphs: [notification.body === '' ? `${notification.title}.` : notification.body],
      action: { label: 'Open it', url: `${context.config.publicUrl}${notification.path}` },
      closing: `Choose what we write to you about: ${context.config.publicUrl}/notifications/preferences`,
    },
  });
  return setMail(tx, id, 'queued');
}

async function setMail(tx: Tx, id: string, mail: 'none' | 'digest' | 'queued'): Promise<void> {
  await tx.updateTable('notifications').set({ mail }).where('id', '=', id).execute();
}
