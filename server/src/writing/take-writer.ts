import type { StoredResponse } from '@cmdsp/sittings';
import { takeLease } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { asSitting, writtenIn } from './document-row.ts';
import { lockDocument } from './lock-document.ts';
import { type DocumentStanding, standingOf } from './standing-of.ts';

/** The right to write, and what the server holds. */
export type WriterTaken = DocumentStanding & { readonly since: number; readonly saved: StoredResponse | null };

/**
 * Gives a browser profile the right to write, always under a higher fence; whoever wrote before cannot any more.
 * @throws Problem `not-found`, `document-closed`
 */
export async function takeWriter(
  tx: Tx,
  { id, personId, holder }: { readonly id: string; readonly personId: string; readonly holder: string },
): Promise<WriterTaken> {
  const row = await lockDocument(tx, id);
  if (row === null) throw new Problem('not-found', 'There is no such text.');
  const now = await databaseNow(tx);
  const taken = takeLease({ sitting: asSitting(row), holder, now });
  if (!taken.ok) throw new Problem('document-closed', 'It was handed in, or its time is over.');
  const { fence, since } = taken.value.lease;
  await tx.updateTable('documents').set({ fence, holder, fenceSince: since }).where('id', '=', id).execute();
  if (row.holder !== '' && row.holder !== holder) {
    await appendRecord(tx, {
      streamKind: 'document',
      streamId: id,
      kind: 'document-taken-over',
      actor: `person:${personId}`,
      body: { fence },
    });
  }
  return { ...standingOf({ ...row, fence }, now), since, saved: writtenIn(row) };
}
