import type { Database } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { enqueueJobs } from '../jobs/enqueue-jobs.ts';
import type { NotificationKind } from './notification-kinds.ts';

/** Something that one person should know. */
export type NewNotification = {
  readonly personId: string;
  readonly kind: NotificationKind;
  /** Names the event, for this person: the same key again says nothing new. "reply:0192…" */
  readonly eventKey: string;
  /** One line, at most 200 characters. */
  readonly title: string;
  /** A sentence or two, at most 1,000 characters; may be empty. */
  readonly body: string;
  /** Where to look, on this site: "/certificate". */
  readonly path: string;
  /** Whether a mail of its own speaks of it already, so that none follows from this. */
  readonly hasOwnMail?: boolean;
};

/**
 * Tells people something, inside the transaction of the change that it speaks of. It is shown at once when that commits;
 * a job then sends the mail that the person prefers. Any database role may call it. Exactly once per person and key.
 */
export async function notify(tx: Database, notifications: readonly NewNotification[]): Promise<void> {
  if (notifications.length === 0) return;
  const rows = notifications.map(({ hasOwnMail = false, ...notification }) => ({
    ...notification,
    id: newId(),
    mail: hasOwnMail ? ('none' as const) : ('pending' as const),
    readAt: null,
  }));
  await tx
    .insertInto('notifications')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // The job of a message that was there already finds nothing to do.
  const pending = rows.filter(({ mail }) => mail === 'pending');
  await enqueueJobs(tx, { queue: 'deliver-notification', jobs: pending.map(({ id }) => ({ id, data: {} })) });
}
