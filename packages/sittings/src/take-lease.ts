import { type Instant, ok, refused, type Result } from '@cmdsp/primitives';
import type { Lease } from './lease.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { phaseOf } from './phase-of.ts';
import { settlePause } from './settle-pause.ts';
import type { OpenSitting, Sitting } from './sitting.ts';

export type LeaseTaken = {
  readonly sitting: OpenSitting;
  readonly lease: Lease;
  readonly ledger: readonly LedgerEntry[];
};

export type NotOpen = { readonly kind: 'not-open'; readonly phase: 'scheduled' | 'submitted' | 'expired' | 'voided' };

/**
 * Gives `holder` the right to write, always under a higher fence, also when the same holder takes it again (reload,
 * lost answer): then the run of that holder goes on, and its journal may carry unsent changes over to the new fence.
 */
export function takeLease(options: {
  readonly sitting: Sitting;
  readonly holder: string;
  readonly now: Instant;
}): Result<LeaseTaken, NotOpen> {
  const { sitting, holder, now } = options;
  if (sitting.kind !== 'open') return refused({ kind: 'not-open', phase: sitting.kind });
  if (phaseOf(sitting, now) === 'expired') return refused({ kind: 'not-open', phase: 'expired' });
  const settled = settlePause(sitting, now);
  const replaced = sitting.lease;
  const fence = replaced.fence + 1;
  const lease = { fence, holder, since: replaced.holder === holder ? replaced.since : fence };
  const entry = { kind: 'lease-taken', at: now, fence, holder, replacedHolder: replaced.holder } as const;
  return ok({ sitting: { ...settled.sitting, lease }, lease, ledger: [...settled.ledger, entry] });
}
