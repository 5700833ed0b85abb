import { chainReceipts, proveBatch } from '@cmdsp/ledger';
import { canonicalJson, type Instant, type Json } from '@cmdsp/primitives';
import type { KeptReceipt } from '../db/tables/submissions.ts';
import { sha256 } from '../ledger/sha256.ts';
import type { Signer } from '../ledger/signer.ts';
import { newSalt } from '../sittings/committer/new-salt.ts';

/** One thing that is handed in: a text, or what names a file. */
export type HandedIn = { readonly revision: number; readonly fence: number; readonly answer: Json };

/**
 * The receipts of a hand-in: one for each text and file, numbered from 1 and chained in their order, all proven by one
 * signature. The same kind of receipt as for an answer of an examination, so that the same tools verify it.
 */
export function sealHandIn({
  submissionId,
  parts,
  at,
  signer,
}: {
  readonly submissionId: string;
  readonly parts: readonly HandedIn[];
  readonly at: Instant;
  readonly signer: Signer;
}): readonly KeptReceipt[] {
  const salts = parts.map(newSalt);
  const receipts = chainReceipts({
    sitting: submissionId,
    previousReceiptHash: null,
    subjects: parts.map(({ revision, fence, answer }, index) => ({
      position: index + 1,
      revision,
      fence,
      at,
      answer: canonicalJson(answer),
      salt: salts[index] ?? '',
    })),
    hash: sha256,
  });
  const proofs = proveBatch({ hashes: receipts.map(({ hash }) => hash), at, hash: sha256, sign: signer.sign });
  return receipts.map((receipt, index) => {
    const [batch, salt] = [proofs[index], salts[index]];
    if (batch === undefined || salt === undefined) throw new TypeError('proveBatch gives one proof per hash');
    return { ...receipt, batch, salt };
  });
}
