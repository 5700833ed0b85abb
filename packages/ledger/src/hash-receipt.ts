import { canonicalJson } from '@cmdsp/primitives';
import type { Hash } from './hash.ts';
import type { Receipt } from './receipt.ts';

/** The hash of a receipt: over the canonical JSON of everything but hash and signature. */
export function hashReceipt(receipt: Omit<Receipt, 'hash' | 'signature'>, hash: Hash): string {
  const { sitting, position, revision, fence, at, answerHash, previousReceiptHash } = receipt;
  return hash(canonicalJson({ sitting, position, revision, fence, at, answerHash, previousReceiptHash }));
}

/** What is signed: the hash under a name of its own, so that no signature can stand for another kind of thing. */
export function receiptText(hash: string): string {
  return `cmdsp-receipt/1:${hash}`;
}
