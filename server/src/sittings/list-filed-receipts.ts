import type { FiledReceipt } from '@cmdsp/ledger';
import { instant, type Json } from '@cmdsp/primitives';
import type { Database, Tx } from '../db/database.ts';
import { batchProofOf } from './batch-proof-text.ts';

/** Every receipt of a sitting in the order of its chain, with the salt and the answer that it proves. */
export async function listFiledReceipts(db: Database | Tx, sittingId: string): Promise<readonly FiledReceipt[]> {
  const rows = await db
    .selectFrom('responses')
    .selectAll()
    .where('sittingId', '=', sittingId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ position, revision, fence, at, answerHash, previousHash, hash, batchProof, salt, response }) => ({
    sitting: sittingId,
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
  }));
}
