import { sql } from 'kysely';
import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import { removeDeletedBytes } from '../../attachments/remove-deleted-bytes.ts';
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
  return removeDeletedBytes(staff, store, 'discussion_attachments');
}
