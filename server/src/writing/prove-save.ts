import { randomBytes } from 'node:crypto';
import { chainReceipts, proveBatch, type Receipt } from '@cmdsp/ledger';
import { canonicalJson, instant } from '@cmdsp/primitives';
import type { StoredResponse } from '@cmdsp/sittings';
import type { Selectable } from 'kysely';
import type { DocumentReceipts } from '../db/tables/documents.ts';
import { sha256 } from '../ledger/sha256.ts';
import type { Signer } from '../ledger/signer.ts';
import { batchProofOf } from '../sittings/batch-proof-text.ts';
import { documentPosition } from './document-row.ts';

/** A receipt with the salt that only the holder gets. */
export type SaltedReceipt = Receipt & { readonly salt: string };

/** Makes the receipt of a save: the next link of the document's chain, signed by itself. */
export function proveSave(options: {
  readonly documentId: string;
  readonly previousReceiptHash: string | null;
  readonly stored: StoredResponse;
  readonly signer: Signer;
}): SaltedReceipt {
  const { documentId, previousReceiptHash, stored, signer } = options;
  const salt = randomBytes(16).toString('base64url');
  const { position, fence, revision, at } = stored;
  const [receipt] = chainReceipts({
    sitting: documentId,
    previousReceiptHash,
    subjects: [{ position, fence, revision, at, answer: canonicalJson(stored.response), salt }],
    hash: sha256,
  });
  if (receipt === undefined) throw new TypeError('chainReceipts gives one receipt per subject');
  const [batch] = proveBatch({ hashes: [receipt.hash], at, hash: sha256, sign: signer.sign });
  if (batch === undefined) throw new TypeError('proveBatch gives one proof per hash');
  return { ...receipt, batch, salt };
}

/** Reads a stored receipt. */
export function receiptOf(row: Selectable<DocumentReceipts>): SaltedReceipt {
  return {
    sitting: row.documentId,
    position: documentPosition,
    revision: row.revision,
    fence: row.fence,
    at: instant(row.at.getTime()),
    answerHash: row.answerHash,
    previousReceiptHash: row.previousHash,
    hash: row.hash,
    batch: batchProofOf(row.batchProof),
    salt: row.salt,
  };
}
