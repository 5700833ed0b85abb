import type { Instant, Json } from '@cmdsp/primitives';
import type { Hash, Sign } from './hash.ts';
import { hashAnswer } from './hash-answer.ts';
import { hashReceipt, receiptText } from './hash-receipt.ts';
import type { Receipt } from './receipt.ts';

/** An applied change, as a receipt needs it. */
export type ReceiptSubject = {
  readonly position: number;
  readonly revision: number;
  readonly fence: number;
  readonly at: Instant;
  readonly answer: Json;
  /** 16 random bytes as base64url (22 characters), new for each receipt. */
  readonly salt: string;
};

/** Issues the receipt that follows `previousReceiptHash` in a sitting: two hashes and one signature. */
export function issueReceipt(options: {
  readonly sitting: string;
  readonly previousReceiptHash: string | null;
  readonly subject: ReceiptSubject;
  readonly hash: Hash;
  readonly sign: Sign;
}): Receipt {
  const { sitting, previousReceiptHash, hash } = options;
  const { position, revision, fence, at, answer, salt } = options.subject;
  const answerHash = hashAnswer({ salt, answer, hash });
  const content = { sitting, position, revision, fence, at, answerHash, previousReceiptHash };
  const receiptHash = hashReceipt(content, hash);
  return { ...content, hash: receiptHash, signature: options.sign(receiptText(receiptHash)) };
}

/** Issues the receipts of a batch for one sitting, chained in the order given. */
export function issueReceipts(options: {
  readonly sitting: string;
  readonly previousReceiptHash: string | null;
  readonly subjects: readonly ReceiptSubject[];
  readonly hash: Hash;
  readonly sign: Sign;
}): readonly Receipt[] {
  let { previousReceiptHash } = options;
  return options.subjects.map((subject) => {
    const receipt = issueReceipt({ ...options, previousReceiptHash, subject });
    previousReceiptHash = receipt.hash;
    return receipt;
  });
}
