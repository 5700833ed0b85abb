import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { readBlindFile } from '../../submissions/read-blind-file.ts';
import { submissionOf } from './find-place.ts';
import { openPlace } from './show-script.ts';

/**
 * A file beside a script for one of its markers; a script that came back as an anchor has its files like any other.
 * @throws Problem `not-found`, `calibration-needed`, `file-not-kept`
 */
export async function readAttachment(
  context: Context,
  store: AttachmentStore,
  { code, place, markerId }: { readonly code: string; readonly place: number; readonly markerId: string },
) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const submissionId = await submissionOf(tx, await openPlace(context, tx, { code, markerId }));
    const file = submissionId === null ? null : await readBlindFile(tx, store, { submissionId, place });
    if (file === null) throw new Problem('not-found', 'This file is not there any more.');
    return file;
  });
}
