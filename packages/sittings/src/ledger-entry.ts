import type { DurationMs, Instant } from '@cmdsp/primitives';

/** What a decision writes into the sitting's stream of the ledger: plain JSON, no answer text. */
export type LedgerEntry =
  | { readonly kind: 'sitting-started'; readonly at: Instant; readonly deadline: Instant; readonly fence: number }
  | {
      readonly kind: 'lease-taken';
      readonly at: Instant;
      readonly fence: number;
      readonly holder: string;
      readonly replacedHolder: string;
    }
  | { readonly kind: 'changes-kept-as-evidence'; readonly at: Instant; readonly changes: readonly EvidenceChange[] }
  | { readonly kind: 'credit-given'; readonly at: Instant; readonly credit: DurationMs; readonly deadline: Instant }
  | { readonly kind: 'credit-withdrawn'; readonly at: Instant; readonly credit: DurationMs; readonly deadline: Instant }
  | {
      readonly kind: 'sitting-paused';
      readonly at: Instant;
      readonly pause: 'staff' | 'break';
      readonly until: Instant | null;
    }
  | {
      readonly kind: 'sitting-resumed';
      readonly at: Instant;
      readonly pause: 'staff' | 'break';
      readonly paused: DurationMs;
      readonly deadline: Instant;
    }
  | { readonly kind: 'sitting-submitted'; readonly at: Instant; readonly isLate: boolean }
  | { readonly kind: 'sitting-expired'; readonly at: Instant; readonly deadline: Instant }
  | { readonly kind: 'sitting-voided'; readonly at: Instant };

export type EvidenceChange = {
  readonly position: number;
  readonly fence: number;
  readonly revision: number;
  readonly cause: 'stale-fence' | 'conflict';
};
