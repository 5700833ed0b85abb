import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { listFiles } from './list-files.ts';
import { orNotKept } from './or-not-kept.ts';

/**
 * Puts the files of one submission beside another one of the same person, at the same places, so that what texts say of
 * them still holds. Each copy has bytes of its own. @throws Problem `file-not-kept`
 */
export async function copyFiles(
  tx: Tx,
  store: AttachmentStore,
  { from, to, personId }: { readonly from: string; readonly to: string; readonly personId: string },
): Promise<void> {
  for (const { id, place, name, mediaType, bytes, sha256, isScanned } of await listFiles(tx, from)) {
    const content = await orNotKept(store.get(id));
    if (content === null) continue;
    const copy = newId();
    await orNotKept(store.put(copy, content));
    await tx
      .insertInto('submissionFiles')
      .values({ id: copy, submissionId: to, ownerId: personId, place, name, mediaType, bytes, sha256, isScanned })
      .execute();
  }
}
