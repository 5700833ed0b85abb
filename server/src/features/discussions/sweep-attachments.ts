import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { type AttachmentStore, openAttachmentStore } from '../../attachments/attachment-store.ts';
import type { Context } from '../../context.ts';
import { databaseNow } from './record-deed.ts';

const pauseMs = 10 * 60_000;

/** Sweeps every ten minutes until the program stops. Several processes may: removing twice is harmless. */
export async function runAttachmentSweeps(context: Context): Promise<void> {
  const store = openAttachmentStore(join(context.config.dataDirectory, 'attachments'));
  while (!context.stopping.aborted) {
    await sweepAttachments(context, store).catch((error: unknown) => {
      context.log.warn({ err: error }, 'Deleted files could not be removed');
    });
    await sleep(pauseMs, undefined, { signal: context.stopping }).catch(() => undefined);
  }
}

/** Gives up files whose post was never sent within a day, then removes the bytes of all that are deleted. */
export async function sweepAttachments(context: Context, store: AttachmentStore): Promise<number> {
  const { staff } = context.databases;
  await staff
    .updateTable('discussionAttachments')
    .set({ deletedAt: databaseNow })
    .where('postId', 'is', null)
    .where('deletedAt', 'is', null)
    .where('storedAt', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
    .execute();
  const deleted = await staff
    .selectFrom('discussionAttachments')
    .select('id')
    .where('deletedAt', 'is not', null)
    .where('removedAt', 'is', null)
    .limit(500)
    .execute();
  for (const { id } of deleted) {
    await store.remove(id);
    await staff.updateTable('discussionAttachments').set({ removedAt: databaseNow }).where('id', '=', id).execute();
  }
  return deleted.length;
}
