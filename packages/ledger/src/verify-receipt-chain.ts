import { canonicalJson } from '@cmdsp/primitives';
import type { Hash, PublicKey, Verify } from './hash.ts';
import { hashAnswer } from './hash-answer.ts';
import { hashReceipt } from './hash-receipt.ts';
import { batchText } from './prove-batch.ts';
import { readReceiptsFile } from './read-receipts-file.ts';
import { rootOf } from './root-of.ts';
import { type FiledReceipt, hashReceiptsFile, type ReceiptsFile, sealText } from './receipts-file.ts';

export type ReceiptVerdict =
  | {
      readonly kind: 'intact';
      readonly sitting: string;
      readonly publicKey: PublicKey;
      readonly receipts: number;
      /** How many answers stood in the file and fitted their receipts. */
      readonly answers: number;
    }
  /** Not a receipts file; `where` names the member. */
  | { readonly kind: 'malformed'; readonly where: string }
  /** The file names another key than the one that was expected. */
  | { readonly kind: 'other-key' }
  /** `index` (0-based) is the first receipt that does not hold. */
  | { readonly kind: 'broken-receipt'; readonly index: number; readonly reason: ReceiptReason }
  /** Every receipt holds, but the file as a whole was changed: cut, or a salt or answer altered. */
  | { readonly kind: 'broken-seal'; readonly reason: 'wrong-hash' | 'wrong-signature' };

export type ReceiptReason =
  | 'other-sitting'
  | 'wrong-previous-hash'
  | 'wrong-hash'
  /** The path cannot lead from this place of the batch to a root. */
  | 'wrong-path'
  | 'wrong-signature'
  | 'wrong-answer';

/**
 * Checks a downloaded receipts file and names the first thing that does not hold. Without `expectedKey` the file only
 * proves that the holder of the key it names signed it: compare that key with the published one.
 */
export function verifyReceiptChain(options: {
  readonly file: unknown;
  readonly expectedKey: PublicKey | null;
  readonly hash: Hash;
  readonly verify: Verify;
}): ReceiptVerdict {
  const { hash, verify, expectedKey } = options;
  const read = readReceiptsFile(options.file);
  if (!read.ok) return { kind: 'malformed', where: read.problem.where };
  const file = read.value;
  const { publicKey } = file;
  if (expectedKey && expectedKey.x !== publicKey.x) return { kind: 'other-key' };
  let previous: string | null = null;
  for (const [index, receipt] of file.receipts.entries()) {
    const reason = findFault({ receipt, file, previous, hash, verify });
    if (reason) return { kind: 'broken-receipt', index, reason };
    previous = receipt.hash;
  }
  if (hashReceiptsFile(file, hash) !== file.seal.hash) return { kind: 'broken-seal', reason: 'wrong-hash' };
  if (!verify({ text: sealText(file.seal.hash), signature: file.seal.signature, publicKey })) {
    return { kind: 'broken-seal', reason: 'wrong-signature' };
  }
  const answers = file.receipts.filter((receipt) => receipt.answer !== undefined).length;
  return { kind: 'intact', sitting: file.sitting, publicKey, receipts: file.receipts.length, answers };
}

function findFault(options: {
  readonly receipt: FiledReceipt;
  readonly file: ReceiptsFile;
  readonly previous: string | null;
  readonly hash: Hash;
  readonly verify: Verify;
}): ReceiptReason | null {
  const { receipt, file, previous, hash, verify } = options;
  const { salt, answer, at, batch } = receipt;
  if (receipt.sitting !== file.sitting) return 'other-sitting';
  if (receipt.previousReceiptHash !== previous) return 'wrong-previous-hash';
  if (receipt.hash !== hashReceipt(receipt, hash)) return 'wrong-hash';
  const root = rootOf({ ...batch, leaf: receipt.hash, hash });
  if (root === null) return 'wrong-path';
  const text = batchText({ at, size: batch.size, root });
  if (!verify({ text, signature: batch.signature, publicKey: file.publicKey })) return 'wrong-signature';
  if (answer === undefined) return null;
  if (hashAnswer({ salt, answer: canonicalJson(answer), hash }) !== receipt.answerHash) return 'wrong-answer';
  return null;
}
