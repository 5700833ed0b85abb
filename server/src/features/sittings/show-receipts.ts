import { type FiledReceipt, receiptsFile } from '@cmdsp/ledger';
import { instant, type Json } from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { batchProofOf } from '../../sittings/batch-proof-text.ts';
import { sittingNotFound } from './not-found.ts';
import { findOwnSitting } from './queries.ts';

/** The sealed receipts file of one's own finished sitting, answers included. @throws Problem `not-found`, `sitting-refused` */
export async function showReceipts(context: Context, own: { readonly id: string; readonly personId: string }) {
  return asPerson(context.databases.candidate, own.personId, async (tx) => {
    const row = await findOwnSitting(tx, own);
    if (row === undefined) throw sittingNotFound();
    if (row.finishedAt === null)
      throw new Problem('sitting-refused', 'The receipts can be downloaded after the sitting has ended.');
    const rows = await tx
      .selectFrom('responses')
      .selectAll()
      .where('sittingId', '=', row.id)
      .orderBy('sequence')
      .execute();
    const receipts = rows.map(
      ({
        position,
        revision,
        fence,
        at,
        answerHash,
        previousHash,
        hash,
        batchProof,
        salt,
        response,
      }): FiledReceipt => ({
        sitting: row.id,
        position,
        revision,
        fence,
        at: instant(at.getTime()),
        answerHash,
        previousReceiptHash: previousHash,
        hash,
        batch: batchProofOf(batchProof),
        salt,
        answer: JSON.parse(response) as Json, // written by canonicalJson
      }),
    );
    const { signer } = context.sittings;
    return receiptsFile({ sitting: row.id, publicKey: signer.publicKey, receipts, hash: sha256, sign: signer.sign });
  });
}
