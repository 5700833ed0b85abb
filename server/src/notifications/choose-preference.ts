import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { NotificationKind, Preference } from './notification-kinds.ts';

/** Keeps how somebody wants to be told about a kind. */
export async function choosePreference(
  tx: Tx,
  { personId, kind, isInApp, mail }: Preference & { readonly personId: string; readonly kind: NotificationKind },
): Promise<void> {
  await tx
    .insertInto('notificationPreferences')
    .values({ personId, kind, isInApp, mail })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'kind']).doUpdateSet({ isInApp, mail, changedAt: sql<Date>`clock_timestamp()` }),
    )
    .execute();
}
