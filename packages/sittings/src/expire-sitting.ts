import { type Instant, ok, refused, type Result } from '@cmdsp/primitives';
import { closingTimeOf, deadlineOf } from './deadline-of.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { phaseOf } from './phase-of.ts';
import { settlePause } from './settle-pause.ts';
import type { ExpiredSitting, Sitting } from './sitting.ts';

export type ExpireProblem =
  | { readonly kind: 'not-yet'; readonly closesAt: Instant }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'terminal'; readonly state: 'submitted' | 'voided' };

/** Writes down an expiry that has happened: an open sitting past its closing time ended at its deadline. */
export function expireSitting(options: {
  readonly sitting: Sitting;
  readonly now: Instant;
}): Result<{ readonly sitting: ExpiredSitting; readonly ledger: readonly LedgerEntry[] }, ExpireProblem> {
  const { sitting, now } = options;
  if (sitting.kind === 'scheduled') return refused({ kind: 'not-started' });
  if (sitting.kind === 'expired') return ok({ sitting, ledger: [] });
  if (sitting.kind !== 'open') return refused({ kind: 'terminal', state: sitting.kind });
  if (phaseOf(sitting, now) !== 'expired') return refused({ kind: 'not-yet', closesAt: closingTimeOf(sitting) });
  const settled = settlePause(sitting, now);
  const deadline = deadlineOf(settled.sitting);
  const entry = { kind: 'sitting-expired', at: now, deadline } as const;
  const expired = { ...settled.sitting, kind: 'expired', finishedAt: deadline } as const;
  return ok({ sitting: expired, ledger: [...settled.ledger, entry] });
}
