import type { Instant } from '@cmdsp/primitives';
import type { StoredResponse } from './change.ts';

/** What became of one change. */
export type ChangeOutcome = {
  readonly position: number;
  readonly fence: number;
  readonly revision: number;
} & ChangeVerdict;

export type ChangeVerdict =
  /** Stored; give the receipt. `isRepeat`: it had been applied before, so give the receipt of then. */
  | { readonly kind: 'applied'; readonly stored: StoredResponse; readonly isRepeat: boolean }
  /** The position already holds the same or a newer (fence, revision): `by`, whose receipt covers this change. */
  | { readonly kind: 'superseded'; readonly by: StoredResponse }
  /** Made under another lease than the present one: kept as evidence, not applied. */
  | { readonly kind: 'stale-fence'; readonly currentFence: number }
  | { readonly kind: 'too-late'; readonly deadline: Instant }
  | { readonly kind: 'terminal'; readonly state: 'submitted' | 'voided' }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'unknown-position' }
  | { readonly kind: 'invalid-response' };
