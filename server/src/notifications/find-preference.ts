import type { Database } from '../db/database.ts';
import { type NotificationKind, type Preference, preferenceOf } from './notification-kinds.ts';

/** How a kind of message reaches a person. */
export async function findPreference(
  db: Database,
  { personId, kind }: { personId: string; kind: NotificationKind },
): Promise<Preference> {
  const chosen = await db
    .selectFrom('notificationPreferences')
    .select(['isInApp', 'mail'])
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return preferenceOf(kind, chosen ?? null);
}
