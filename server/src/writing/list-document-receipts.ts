import type { FiledReceipt } from '@cmdsp/ledger';
import type { Tx } from '../db/database.ts';
import { receiptOf } from './prove-save.ts';

/** Every receipt of a document in the order of its chain, with its salt and without the texts. */
export async function listDocumentReceipts(tx: Tx, documentId: string): Promise<readonly FiledReceipt[]> {
  const rows = await tx
    .selectFrom('documentReceipts')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('save')
    .execute();
  return rows.map(receiptOf);
}
