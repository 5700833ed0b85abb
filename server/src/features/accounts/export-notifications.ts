import type { Tx } from '../../db/database.ts';

/** What somebody was told inside the product, and how they want to be told; ask as that person. */
export async function exportNotifications(tx: Tx) {
  return {
    notifications: await tx
      .selectFrom('notifications')
      .select(['kind', 'title', 'body', 'path', 'createdAt', 'readAt'])
      .orderBy('id')
      .execute(),
    notificationPreferences: await tx
      .selectFrom('notificationPreferences')
      .select(['kind', 'isInApp', 'mail', 'changedAt'])
      .orderBy('kind')
      .execute(),
  };
}
