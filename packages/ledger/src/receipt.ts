import type { Instant } from '@cmdsp/primitives';

/**
 * Proof that the server stored one change of one answer. Holds no answer: `answerHash` is over a salt that only the
 * holder gets and the canonical answer. The receipts of a sitting form a chain.
 */
export type Receipt = {
  readonly sitting: string;
  readonly position: number;
  readonly revision: number;
  readonly fence: number;
  readonly at: Instant;
  readonly answerHash: string;
  /** Null for the first receipt of a sitting. */
  readonly previousReceiptHash: string | null;
  readonly hash: string;
  readonly signature: string;
};
