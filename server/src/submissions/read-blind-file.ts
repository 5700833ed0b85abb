import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { endingOfWork } from '../attachments/read-work-kind.ts';
import type { Tx } from '../db/database.ts';
import { listFiles } from './list-files.ts';
import { orNotKept } from './or-not-kept.ts';

/**
 * A file of a submission for somebody who marks it, by its place, under a neutral name; null where there is none. Whether
 * they may is for the caller. What somebody wrote into the file itself is not looked at. @throws Problem `file-not-kept`
 */
export async function readBlindFile(
  tx: Tx,
  store: AttachmentStore,
  { submissionId, place }: { readonly submissionId: string; readonly place: number },
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer } | null> {
  const file = (await listFiles(tx, submissionId)).find((one) => one.place === place);
  const bytes = file === undefined ? null : await orNotKept(store.get(file.id));
  if (file === undefined || bytes === null) return null;
  const { mediaType } = file;
  return { name: `attachment-${place}.${endingOfWork(mediaType)}`, mediaType, bytes };
}
