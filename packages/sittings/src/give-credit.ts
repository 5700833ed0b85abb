import { type DurationMs, type Instant, milliseconds, ok, refused, type Result } from '@cmdsp/primitives';
import { deadlineOf } from './deadline-of.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { phaseOf } from './phase-of.ts';
import { settlePause } from './settle-pause.ts';
import type { OpenSitting, Sitting } from './sitting.ts';

export type CreditProblem =
  | { readonly kind: 'not-open'; readonly phase: 'scheduled' | 'submitted' | 'expired' | 'voided' }
  | { readonly kind: 'not-positive' };

/**
 * Gives time back for an incident. Refused once the sitting has ended, also when nobody has written the expiry down
 * yet: whether a sweeper ran must not decide; later remedies are a new sitting.
 */
export function giveCredit(options: {
  readonly sitting: Sitting;
  readonly credit: DurationMs;
  readonly now: Instant;
}): Result<{ readonly sitting: OpenSitting; readonly ledger: readonly LedgerEntry[] }, CreditProblem> {
  const { sitting, credit, now } = options;
  if (sitting.kind !== 'open') return refused({ kind: 'not-open', phase: sitting.kind });
  if (phaseOf(sitting, now) === 'expired') return refused({ kind: 'not-open', phase: 'expired' });
  if (credit <= 0) return refused({ kind: 'not-positive' });
  const settled = settlePause(sitting, now);
  const extended: OpenSitting = { ...settled.sitting, credit: milliseconds(settled.sitting.credit + credit) };
  const entry = { kind: 'credit-given', at: now, credit, deadline: deadlineOf(extended) } as const;
  return ok({ sitting: extended, ledger: [...settled.ledger, entry] });
}
