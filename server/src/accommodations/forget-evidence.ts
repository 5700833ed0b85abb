import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { removalLock } from '../attachments/removal-lock.ts';
import type { Context } from '../context.ts';
import { readSetting } from '../settings/read-setting.ts';

/**
 * Deletes words and papers of requests that were decided long enough ago (a setting), then removes the bytes of all papers
 * that are deleted; none while a backup is written. Safe to repeat. Answers with how many papers' bytes went.
 */
export async function forgetEvidence(
  { databases: { staff } }: Pick<Context, 'databases'>,
  store: AttachmentStore,
): Promise<number> {
  // Committed by itself: bytes go only when their row says for good that they may.
  const keepDays = await readSetting(staff, 'accommodation-evidence-days');
  await sql`select mark_old_accommodation_evidence(${keepDays})`.execute(staff);
  return staff.transaction().execute(async (tx) => {
    const { rows } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_xact_lock(${removalLock}) as is_mine`.execute(tx);
    if (rows[0]?.isMine !== true) return 0;
    const deleted = await tx
      .selectFrom('accommodationEvidence')
      .select('id')
      .where('deletedAt', 'is not', null)
      .where('removedAt', 'is', null)
      .limit(500)
      .execute();
    for (const { id } of deleted) {
      await store.remove(id);
      await tx
        .updateTable('accommodationEvidence')
        .set({ removedAt: sql<Date>`clock_timestamp()` })
        .where('id', '=', id)
        .execute();
    }
    return deleted.length;
  });
}
