import type { Tx } from '../../db/database.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/** Writes down, once and for good, that somebody takes no further graded run of a lab. With the staff role. */
export async function storeClosing(
  tx: Tx,
  closing: { readonly personId: string; readonly labId: string; readonly how: 'last-run' | 'asked' },
): Promise<void> {
  const { personId, labId, how } = closing;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('labClosings')
    .values(closing)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'lab-grading-closed',
    actor: `person:${personId}`,
    body: { lab: labId, how },
  });
}
