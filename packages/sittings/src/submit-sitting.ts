import { type Instant, ok, refused, type Result } from '@cmdsp/primitives';
import { deadlineOf } from './deadline-of.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { phaseOf } from './phase-of.ts';
import { settlePause } from './settle-pause.ts';
import type { Sitting, SubmittedSitting } from './sitting.ts';

export type SubmitProblem =
  | { readonly kind: 'not-started' }
  /** The clock stands, and the questions are covered: nothing is handed in by mistake. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'stale-fence'; readonly currentFence: number }
  | { readonly kind: 'too-late'; readonly deadline: Instant }
  | { readonly kind: 'terminal'; readonly state: 'voided' };

/**
 * Submits for the holder of the lease; within the grace it counts and is flagged. Submitting again is the same success
 * with nothing to write. After the closing time the sitting has expired with what is committed.
 */
export function submitSitting(options: {
  readonly sitting: Sitting;
  readonly fence: number;
  readonly now: Instant;
}): Result<{ readonly sitting: SubmittedSitting; readonly ledger: readonly LedgerEntry[] }, SubmitProblem> {
  const { sitting, fence, now } = options;
  if (sitting.kind === 'scheduled') return refused({ kind: 'not-started' });
  if (sitting.kind === 'submitted') return ok({ sitting, ledger: [] });
  if (sitting.kind === 'voided') return refused({ kind: 'terminal', state: 'voided' });
  const phase = phaseOf(sitting, now);
  if (sitting.kind === 'expired' || phase === 'expired') {
    return refused({ kind: 'too-late', deadline: deadlineOf(sitting) });
  }
  if (fence !== sitting.lease.fence) return refused({ kind: 'stale-fence', currentFence: sitting.lease.fence });
  if (phase === 'paused') return refused({ kind: 'paused' });
  const settled = settlePause(sitting, now);
  const entry = { kind: 'sitting-submitted', at: now, isLate: phase === 'in-grace' } as const;
  const submitted = { ...settled.sitting, kind: 'submitted', finishedAt: now } as const;
  return ok({ sitting: submitted, ledger: [...settled.ledger, entry] });
}
