import type { Instant } from '@cmdsp/primitives';

/**
 * Proof that the server stored one change of one answer. Holds no answer: `answerHash` is over a salt that only the
 * holder gets and the canonical answer. The receipts of a sitting form a chain.
 */
export type Receipt = UnprovenReceipt & { readonly batch: BatchProof };

/** A receipt before the batch that it belongs to is signed. */
export type UnprovenReceipt = {
  readonly sitting: string;
  readonly position: number;
  readonly revision: number;
  readonly fence: number;
  readonly at: Instant;
  readonly answerHash: string;
  /** Null for the first receipt of a sitting. */
  readonly previousReceiptHash: string | null;
  readonly hash: string;
};

/**
 * Ties a receipt to the signature of the batch it was committed in: a leaf of a Merkle tree, with its path to the
 * signed root. Enough to verify the receipt by itself; says nothing of the other receipts but how many they were.
 */
export type BatchProof = {
  /** 0-based place among the receipts of the batch. */
  readonly index: number;
  readonly size: number;
  /** Hashes from the leaf's sibling up to the children of the root. */
  readonly path: readonly string[];
  readonly signature: string;
};
