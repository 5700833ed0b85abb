import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { Notifications } from '../../db/tables/notifications.ts';
import {
  isNotificationKind,
  type NotificationKind,
  notificationKinds,
  type Preference,
  preferenceOf,
} from '../../notifications/notification-kinds.ts';

/** How each kind reaches the person that the transaction runs as. */
export async function listPreferences(
  tx: Tx,
): Promise<(Preference & { readonly kind: NotificationKind; readonly mayBeRefused: boolean })[]> {
  const rows = await tx.selectFrom('notificationPreferences').select(['kind', 'isInApp', 'mail']).execute();
  const chosen = new Map(rows.map((row) => [row.kind, { isInApp: row.isInApp, mail: row.mail }]));
  return Object.keys(notificationKinds)
    .filter(isNotificationKind)
    .map((kind) => ({
      kind,
      ...preferenceOf(kind, chosen.get(kind) ?? null),
      mayBeRefused: notificationKinds[kind].mayBeRefused,
    }));
}

/** The newest messages of these kinds to the person that the transaction runs as. */
export async function listNewest(
  tx: Tx,
  kinds: readonly string[],
): Promise<Omit<Selectable<Notifications>, 'mail' | 'eventKey' | 'personId'>[]> {
  return tx
    .selectFrom('notifications')
    .select(['id', 'kind', 'title', 'body', 'path', 'createdAt', 'readAt'])
    .where('kind', 'in', [...kinds])
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

/** How many messages of these kinds the person has not read. */
export async function countUnread(tx: Tx, kinds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from notifications
    where read_at is null and kind = any(${[...kinds]})`.execute(tx);
  return rows[0]?.unread ?? 0;
}

/** Marks as read what the person has not read yet. */
export async function updateRead(tx: Tx, { id, isWithEarlier }: { id: string; isWithEarlier: boolean }): Promise<void> {
  await tx
    .updateTable('notifications')
    .set({ readAt: sql<Date>`clock_timestamp()` })
    .where('id', isWithEarlier ? '<=' : '=', id)
    .where('readAt', 'is', null)
    .execute();
}
