import { compareRational, type Instant, ok, rational, refused, type Result } from '@cmdsp/primitives';
import { deadlineOf } from './deadline-of.ts';
import { graceLimit } from './grace-limit.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { OpenSitting, Sitting, SittingTerms } from './sitting.ts';

export type StartProblem =
  | { readonly kind: 'window-not-open'; readonly opensAt: Instant }
  | { readonly kind: 'window-closed'; readonly closesAt: Instant }
  | { readonly kind: 'already-started' }
  | { readonly kind: 'terminal'; readonly state: 'submitted' | 'expired' | 'voided' };

/**
 * Starts a scheduled sitting within its window (both ends included) and gives `holder` the first lease. Throws
 * SittingTermsError when the terms break a published limit.
 */
export function startSitting(options: {
  readonly sitting: Sitting;
  readonly now: Instant;
  readonly holder: string;
}): Result<{ readonly sitting: OpenSitting; readonly ledger: readonly LedgerEntry[] }, StartProblem> {
  const { sitting, now, holder } = options;
  if (sitting.kind === 'open') return refused({ kind: 'already-started' });
  if (sitting.kind !== 'scheduled') return refused({ kind: 'terminal', state: sitting.kind });
  const { opensAt, closesAt } = sitting.window;
  if (now < opensAt) return refused({ kind: 'window-not-open', opensAt });
  if (now > closesAt) return refused({ kind: 'window-closed', closesAt });
  refuseBadTerms(sitting);
  const started: OpenSitting = { ...sitting, kind: 'open', startedAt: now, lease: { fence: 1, holder, since: 1 } };
  const deadline = deadlineOf(started);
  return ok({ sitting: started, ledger: [{ kind: 'sitting-started', at: now, deadline, fence: 1 }] });
}

/** The stored terms of a sitting break a published limit; somebody wrote them without checking. */
export class SittingTermsError extends Error {
  readonly code = 'sitting-terms';
}

function refuseBadTerms(terms: SittingTerms): void {
  if (terms.personalTime <= 0) throw new SittingTermsError('The personal time must be positive');
  if (terms.grace < 0 || terms.grace > graceLimit) throw new SittingTermsError('The grace must be 0 to 60 seconds');
  if (terms.credit < 0) throw new SittingTermsError('A credit cannot take time away');
  if (compareRational(terms.accommodation, rational(1)) < 0) {
    throw new SittingTermsError('An accommodation cannot take time away');
  }
}
