import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { AttachmentStore } from './attachment-store.ts';
import type { FileTable } from './file-tables.ts';
import { removalLock } from './removal-lock.ts';

const mostAtOnce = 500;

/**
 * Removes the bytes of files whose rows are deleted, and writes down when; none while a backup is written. Removing twice is
 * harmless. Call it after the deletion is committed: bytes go only when their row says for good that they may. Answers with
 * how many files went.
 */
export async function removeDeletedBytes(db: Database, store: AttachmentStore, table: FileTable): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_xact_lock(${removalLock}) as is_mine`.execute(tx);
    if (rows[0]?.isMine !== true) return 0;
    const deleted = await sql<{ id: string }>`
      select id from ${sql.table(table)} where deleted_at is not null and removed_at is null limit ${mostAtOnce}`.execute(
      tx,
    );
    for (const { id } of deleted.rows) {
      await store.remove(id);
      await sql`update ${sql.table(table)} set removed_at = clock_timestamp() where id = ${id}`.execute(tx);
    }
    return deleted.rows.length;
  });
}
