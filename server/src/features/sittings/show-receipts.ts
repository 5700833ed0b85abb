import { receiptsFile } from '@cmdsp/ledger';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { listFiledReceipts } from '../../sittings/list-filed-receipts.ts';
import { sittingNotFound } from './not-found.ts';
import { findOwnSitting } from './queries.ts';

/** The sealed receipts file of one's own finished sitting, answers included. @throws Problem `not-found`, `sitting-refused` */
export async function showReceipts(context: Context, own: { readonly id: string; readonly personId: string }) {
  return asPerson(context.databases.candidate, own.personId, async (tx) => {
    const row = await findOwnSitting(tx, own);
    if (row === undefined) throw sittingNotFound();
    if (row.finishedAt === null)
      throw new Problem('sitting-refused', 'The receipts can be downloaded after the sitting has ended.');
    const receipts = await listFiledReceipts(tx, row.id);
    const { signer } = context.sittings;
    return receiptsFile({ sitting: row.id, publicKey: signer.publicKey, receipts, hash: sha256, sign: signer.sign });
  });
}
