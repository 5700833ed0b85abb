import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { removeDeletedBytes } from '../attachments/remove-deleted-bytes.ts';
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
  return removeDeletedBytes(staff, store, 'accommodation_evidence');
}
