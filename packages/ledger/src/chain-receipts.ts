import type { Instant } from '@cmdsp/primitives';
import type { Hash } from './hash.ts';
import { hashAnswer } from './hash-answer.ts';
import { hashReceipt } from './hash-receipt.ts';
import type { UnprovenReceipt } from './receipt.ts';

/** An applied change, as a receipt needs it. */
export type ReceiptSubject = {
  readonly position: number;
  readonly revision: number;
  readonly fence: number;
  readonly at: Instant;
  /** The answer as canonical JSON. */
  readonly answer: string;
  /** 16 random bytes as base64url (22 characters), new for each receipt. */
  readonly salt: string;
};

/**
 * Makes the receipts that follow `previousReceiptHash` in a sitting, chained in the order given: two hashes each. They
 * prove nothing before `proveBatch` has signed them.
 */
export function chainReceipts(options: {
  readonly sitting: string;
  readonly previousReceiptHash: string | null;
  readonly subjects: readonly ReceiptSubject[];
  readonly hash: Hash;
}): readonly UnprovenReceipt[] {
  const { sitting, subjects, hash } = options;
  let { previousReceiptHash } = options;
  return subjects.map(({ position, revision, fence, at, answer, salt }) => {
    const answerHash = hashAnswer({ salt, answer, hash });
    const content = { sitting, position, revision, fence, at, answerHash, previousReceiptHash };
    const receiptHash = hashReceipt(content, hash);
    previousReceiptHash = receiptHash;
    return { ...content, hash: receiptHash };
  });
}
