import { readBackupState } from '../../backup/read-backup-state.ts';
import type { Context } from '../../context.ts';
import { notify } from '../../notifications/notify.ts';
import { databaseNow } from '../../sittings/database-now.ts';

/** Tells every administrator, once a day, that there is no backup or that the last one is too old. */
export async function watchBackups(context: Pick<Context, 'config' | 'databases'>): Promise<void> {
  const { last, alarmHours, isOld } = await readBackupState(context);
  if (!isOld) return;
  const db = context.databases.staff;
  const day = new Date(await databaseNow(db)).toISOString().slice(0, 10);
  const administrators = await db
    .selectFrom('roleGrants')
    .select('personId')
    .where('role', '=', 'administrator')
    .where('revokedAt', 'is', null)
    .execute();
  const title = last === null ? 'There is no backup' : 'The last backup is too old';
  const body =
    last === null
      ? 'None was found where backups are looked for. The page Storage says how to make one.'
      : `It was made on ${last.createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC; ${alarmHours} hours are allowed.`;
  await db.transaction().execute((tx) =>
    notify(
      tx,
      administrators.map(({ personId }) => ({
        personId,
        kind: 'account' as const,
        eventKey: `backup-old:${day}`,
        title,
        body,
        path: '/staff/storage',
      })),
    ),
  );
}
