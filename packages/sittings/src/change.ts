import type { Instant, Json } from '@cmdsp/primitives';

/** One change of one answer, as the browser numbers it. `response: null` withdraws the answer. */
export type Change = {
  readonly position: number;
  /** Fence of the lease under which the change was made. */
  readonly fence: number;
  /** Counts up within a fence; a later change of the same position has a higher one. */
  readonly revision: number;
  readonly response: Json;
};

/** An applied change as it is stored: the answer of a position, or an earlier one in the receipts. */
export type StoredResponse = Change & { readonly at: Instant; readonly isLate: boolean };

/** A change that must not be applied and must not be lost. Its natural key is position, fence, revision, response. */
export type EvidenceRow = Change & { readonly at: Instant; readonly cause: 'stale-fence' | 'conflict' };
