import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { withdrawScript } from '../marking/withdraw-script.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { lockSubmission } from './lock-submission.ts';

/**
 * Takes handed-in work back while nobody has begun to mark it; the same round may be opened again from its texts. Its
 * receipts stay. In the caller's transaction, with the staff role; repeating it changes nothing.
 * @throws Problem `not-found`, `hand-in-refused`
 */
export async function withdrawSubmission(
  tx: Tx,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<void> {
  const { state } = await lockSubmission(tx, { id, personId });
  if (state === 'withdrawn') return;
  if (state !== 'submitted') throw new Problem('hand-in-refused', 'Only work that waits to be marked is taken back.');
  const actor = `person:${personId}`;
  if (!(await withdrawScript(tx, { submissionId: id, actor })))
    throw new Problem('hand-in-refused', 'Somebody has begun to mark it. You hear from us by the promised date.');
  await tx
    .updateTable('submissions')
    .set({ state: 'withdrawn', withdrawnAt: new Date(await databaseNow(tx)) })
    .where('id', '=', id)
    .execute();
  await appendRecord(tx, { streamKind: 'submission', streamId: id, kind: 'work-taken-back', actor, body: {} });
}
