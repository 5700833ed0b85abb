import { sql } from 'kysely';
import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import { removalLock } from '../../attachments/removal-lock.ts';
import type { Context } from '../../context.ts';
import { databaseNow } from './record-deed.ts';

/**
 * Gives up files whose post was never sent within a day, then removes the bytes of all that are deleted; none while a
 * backup is written. Removing twice is harmless. Answers with how many files went.
 */
export async function sweepAttachments(
  { databases: { staff } }: Pick<Context, 'databases'>,
  store: AttachmentStore,
): Promise<number> {
  // Committed by itself: bytes go only when their row says for good that they may.
  await staff
    .updateTable('discussionAttachments')
    .set({ deletedAt: databaseNow })
    .where('postId', 'is', null)
    .where('deletedAt', 'is', null)
    .where('storedAt', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
    .execute();
  return staff.transaction().execute(async (tx) => {
    const { rows } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_xact_lock(${removalLock}) as is_mine`.execute(tx);
    if (rows[0]?.isMine !== true) return 0;
    const deleted = await tx
      .selectFrom('discussionAttachments')
      .select('id')
      .where('deletedAt', 'is not', null)
      .where('removedAt', 'is', null)
      .limit(500)
      .execute();
    for (const { id } of deleted) {
      await store.remove(id);
      await tx.updateTable('discussionAttachments').set({ removedAt: databaseNow }).where('id', '=', id).execute();
    }
    return deleted.length;
  });
}
