import { refused, type Instant, ok, type Result } from '@cmdsp/primitives';
import type { OpenSitting, Settled, Sitting } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';
import { databaseNow } from './database-now.ts';
import { lockSitting, recordEntries } from './finish-sitting.ts';
import { saveOpenSitting } from './save-open-sitting.ts';
import { sittingOf } from './sitting-row.ts';

/** Who does something to a sitting, and why: both go into its stream of the ledger. */
export type Step = { readonly sittingId: string; readonly actor: string; readonly reason: string };

export type Stepped = {
  readonly sitting: OpenSitting;
  /** False when the step had been done before: nothing was written, and nobody is told again. */
  readonly isChanged: boolean;
  readonly now: Instant;
};

/**
 * One step of an open sitting: locks it, lets a pure step decide by the database clock, saves, records and announces,
 * all in the caller's transaction. What the step refuses comes back as its problem.
 */
export async function stepSitting<Problem>(
  tx: Tx,
  step: Step,
  decide: (sitting: Sitting, now: Instant) => Result<Settled<OpenSitting>, Problem>,
): Promise<Result<Stepped, Problem | { readonly kind: 'no-sitting' }>> {
  const { sittingId, actor, reason } = step;
  const row = await lockSitting(tx, sittingId);
  if (row === undefined) return refused({ kind: 'no-sitting' });
  const now = await databaseNow(tx);
  const decided = decide(sittingOf(row), now);
  if (!decided.ok) return decided;
  const { sitting, ledger } = decided.value;
  if (ledger.length === 0) return ok({ sitting, isChanged: false, now });
  await saveOpenSitting(tx, sitting);
  await recordEntries(tx, { sittingId, actor, entries: ledger, reason });
  return ok({ sitting, isChanged: true, now });
}
