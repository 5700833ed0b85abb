import type { DurationMs, Instant, Json } from '@cmdsp/primitives';
import type { Change } from '../change.ts';
import type { Phase } from '../phase-of.ts';
import type { Batch } from './next-batch.ts';
import type { Monotonic, ServerTime } from './server-clock.ts';

/** What happens to the browser's half. Times are readings of the page's monotonic clock or the server's own words. */
export type ClientEvent =
  /** A lease was granted; `saved` is what the server holds, for restoring the screen. */
  | {
      readonly kind: 'lease-granted';
      readonly fence: number;
      readonly since: number;
      readonly saved: readonly SavedAnswer[];
      readonly time: ServerTime;
    }
  | { readonly kind: 'ended'; readonly ending: 'submitted' | 'expired' | 'voided' }
  /** The candidate answered, changed or withdrew (null) an answer. */
  | { readonly kind: 'changed'; readonly position: number; readonly response: Json }
  /** The device has written entries down (their `journalKey`s), or could not. */
  | { readonly kind: 'stored'; readonly keys: readonly string[] }
  | { readonly kind: 'store-failed' }
  | { readonly kind: 'sent'; readonly batch: Batch }
  | {
      readonly kind: 'answered';
      /** The batch that was answered, so that each outcome finds its entry even when it comes very late. */
      readonly batch: Batch;
      /** In the order of the batch's changes. */
      readonly outcomes: readonly ServerOutcome[];
      readonly standing: Standing;
    }
  /** No answer, or not one that says anything. `jitter` is from 0 to 1, so that a room does not return at once. */
  | {
      readonly kind: 'failed';
      readonly batch: number;
      readonly trouble: 'network' | 'server' | 'signed-out';
      readonly at: Monotonic;
      readonly jitter: number;
      readonly retryAfter: DurationMs | null;
    }
  /** The network came back or the candidate signed in again. */
  | { readonly kind: 'retry-now' }
  /** The server's word without a save: a poll or a push. */
  | { readonly kind: 'heard'; readonly standing: Standing };

/** How the sitting stands, told with every answer of the server. */
export type Standing = { readonly fence: number; readonly phase: Phase; readonly time: ServerTime };

/** An answer the server holds, read in the transaction that granted the lease. */
export type SavedAnswer = Change & { readonly at: Instant };

/** What the server said about one change of a batch; a receipt (of the change or of what superseded it) has its time. */
export type ServerOutcome =
  | { readonly kind: 'applied' | 'superseded'; readonly receipt: { readonly at: Instant } }
  | { readonly kind: 'stale-fence' }
  | { readonly kind: 'too-late' | 'terminal' | 'not-started' | 'unknown-position' | 'invalid-response' };
