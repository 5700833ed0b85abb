import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { readBlindFile } from '../../submissions/read-blind-file.ts';
import { barrierOf } from './part-in-script.ts';

/**
 * A file beside a script for an officer without a relation to whoever wrote it.
 * @throws Problem `not-found`, `conflict-of-interest`, `file-not-kept`
 */
export async function readAttachment(
  { databases }: Pick<Context, 'databases'>,
  store: AttachmentStore,
  { id, place, officerId }: { readonly id: string; readonly place: number; readonly officerId: string },
) {
  return databases.staff.transaction().execute(async (tx) => {
    const script = await tx
      .selectFrom('scripts')
      .select(['id', 'submissionId'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (script === undefined) throw new Problem('not-found', 'There is no such script.');
    const barrier = await barrierOf(tx, { script, officerId });
    if (barrier?.kind === 'relation') throw new Problem('conflict-of-interest', barrier.words);
    const file = await readBlindFile(tx, store, { submissionId: script.submissionId, place });
    if (file === null) throw new Problem('not-found', 'This file is not there any more.');
    return file;
  });
}
