import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { appendRecord } from '../ledger/append-record.ts';

/**
 * Takes a script from its marker; what was drafted stays, should it come back to them. False when it is not with them.
 * Needs the staff role.
 */
export async function endTask(
  tx: Tx,
  {
    scriptId,
    markerId,
    actor,
    reason,
  }: { readonly scriptId: string; readonly markerId: string; readonly actor: string; readonly reason: string },
): Promise<boolean> {
  const ended = await tx
    .updateTable('scriptTasks')
    .set({ state: 'returned', endedAt: sql<Date>`clock_timestamp()`, endReason: reason })
    .where('scriptId', '=', scriptId)
    .where('markerId', '=', markerId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return false;
  await appendRecord(tx, {
    streamKind: 'script',
    streamId: scriptId,
    kind: 'script-returned',
    actor,
    reason,
    body: { markerId },
  });
  return true;
}
