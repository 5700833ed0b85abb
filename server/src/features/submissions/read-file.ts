import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { listFiles } from '../../submissions/list-files.ts';
import { orNotKept } from '../../submissions/or-not-kept.ts';

/** A file of one's own with its bytes. @throws Problem `not-found`, `file-not-kept` */
export async function readFile(
  { databases }: Pick<Context, 'databases'>,
  store: AttachmentStore,
  { id, fileId, personId }: { readonly id: string; readonly fileId: string; readonly personId: string },
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer }> {
  const files = await asPerson(databases.candidate, personId, (tx) => listFiles(tx, id));
  const file = files.find((one) => one.id === fileId);
  const bytes = file === undefined ? null : await orNotKept(store.get(fileId));
  if (file === undefined || bytes === null) throw new Problem('not-found', 'This file is not there any more.');
  return { name: file.name, mediaType: file.mediaType, bytes };
}
