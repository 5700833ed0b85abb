import type { Tx } from '../db/database.ts';
import { appendRecord } from '../ledger/append-record.ts';

/**
 * Takes a submission back from the markers as long as nobody has begun: its script and whose turn it was are deleted, and
 * the ledger keeps that it was there. False when somebody has saved anything about it. Needs the staff role.
 */
export async function withdrawScript(
  tx: Tx,
  { submissionId, actor }: { readonly submissionId: string; readonly actor: string },
): Promise<boolean> {
  const script = await tx
    .selectFrom('scripts')
    .select(['id', 'code'])
    .where('submissionId', '=', submissionId)
    .forUpdate()
    .executeTakeFirst();
  if (script === undefined) return true;
  const begun = await tx
    .selectFrom('scriptMarks')
    .select('scriptId')
    .where('scriptId', '=', script.id)
    .executeTakeFirst();
  if (begun !== undefined) return false;
  await tx.deleteFrom('scriptTasks').where('scriptId', '=', script.id).execute();
  await tx.deleteFrom('scripts').where('id', '=', script.id).execute();
  await appendRecord(tx, {
    streamKind: 'script',
    streamId: script.id,
    kind: 'script-withdrawn',
    actor,
    body: { submissionId, code: script.code },
  });
  return true;
}
