import { type Instant, ok, refused, type Result } from '@cmdsp/primitives';
import type { LedgerEntry } from './ledger-entry.ts';
import { phaseOf } from './phase-of.ts';
import { endPause } from './settle-pause.ts';
import type { Sitting, VoidedSitting } from './sitting.ts';

export type VoidProblem = { readonly kind: 'terminal'; readonly state: 'submitted' | 'expired' };

/** Voids a sitting that has not ended; who may do so, and why, is the officer's record in the ledger. */
export function voidSitting(options: {
  readonly sitting: Sitting;
  readonly now: Instant;
}): Result<{ readonly sitting: VoidedSitting; readonly ledger: readonly LedgerEntry[] }, VoidProblem> {
  const { sitting, now } = options;
  if (sitting.kind === 'voided') return ok({ sitting, ledger: [] });
  const phase = phaseOf(sitting, now);
  if (phase === 'submitted' || phase === 'expired') return refused({ kind: 'terminal', state: phase });
  const entry = { kind: 'sitting-voided', at: now } as const;
  if (sitting.kind === 'scheduled') {
    return ok({
      sitting: { ...sitting, kind: 'voided', startedAt: null, lease: null, finishedAt: now },
      ledger: [entry],
    });
  }
  if (sitting.kind !== 'open') return refused({ kind: 'terminal', state: sitting.kind });
  const settled = endPause(sitting, now);
  const voided: VoidedSitting = { ...settled.sitting, kind: 'voided', finishedAt: now };
  return ok({ sitting: voided, ledger: [...settled.ledger, entry] });
}
