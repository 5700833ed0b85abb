import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { lockSubmission } from '../../submissions/lock-submission.ts';

/** Takes a file away from work that is being written; its bytes go with the next sweep. @throws Problem `not-found`, `hand-in-refused` */
export async function deleteFile(
  { databases }: Pick<Context, 'databases'>,
  { id, fileId, personId }: { readonly id: string; readonly fileId: string; readonly personId: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const { state } = await lockSubmission(tx, { id, personId });
    if (state !== 'writing') throw new Problem('hand-in-refused', 'This was handed in; its files stay as they are.');
    const deleted = await tx
      .updateTable('submissionFiles')
      .set({ name: 'deleted', deletedAt: new Date(await databaseNow(tx)) })
      .where('id', '=', fileId)
      .where('submissionId', '=', id)
      .where('deletedAt', 'is', null)
      .returning('place')
      .executeTakeFirst();
    if (deleted === undefined) throw new Problem('not-found', 'This file is not there any more.');
    await appendRecord(tx, {
      streamKind: 'submission',
      streamId: id,
      kind: 'file-deleted',
      actor: `person:${personId}`,
      body: { file: fileId, place: deleted.place },
    });
  });
}
