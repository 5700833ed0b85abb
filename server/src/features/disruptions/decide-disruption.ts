import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { carryOutLoss } from '../../disruptions/carry-out-loss.ts';
import { type LoadedLoss, loadLosses } from '../../disruptions/load-loss.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/** One person who is treated differently from the others, with the reason that they read. */
type Exception = {
  readonly sitting: string;
  readonly isResitFree: boolean;
  readonly isLeftOut: boolean;
  readonly reason: string;
};

/**
 * Decides once for everybody whom a disruption hit; then carries it out sitting by sitting, which the clock takes up again
 * should it be cut short. @throws Problem `not-found`, `conflict` when it was decided, `conflict-of-interest`
 */
export async function decideDisruption(
  { databases }: Pick<Context, 'databases'>,
  decision: {
    readonly id: string;
    readonly officerId: string;
    readonly isConfirmed: boolean;
    readonly reason: string;
    readonly exceptions: readonly Exception[];
  },
): Promise<void> {
  const { staff } = databases;
  const sittings = await staff.transaction().execute(async (tx) => {
    const losses = await lockUndecided(tx, decision.id);
    const personIds = losses.map(({ sitting }) => sitting.personId);
    const person = personIds.length === 1 ? 'this candidate' : 'one of these candidates';
    await requireNoConflict(tx, { assignment: 'confirm-remedy', actorId: decision.officerId, personIds, person });
    for (const exception of decision.exceptions)
      await storeException(tx, { disruptionId: decision.id, losses, exception });
    await store(tx, { decision, losses });
    return losses.map(({ loss }) => loss.sittingId);
  });
  for (const sittingId of sittings) await carryOutLoss(staff, { disruptionId: decision.id, sittingId });
}

async function lockUndecided(tx: Tx, id: string): Promise<readonly LoadedLoss[]> {
  const row = await tx.selectFrom('disruptions').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Problem('not-found', 'There is no such interruption.');
  if (row.state === 'confirmed' || row.state === 'declined')
    throw new Problem('conflict', 'It was decided about this interruption already. Read it again.');
  return loadLosses(tx, { disruptionId: id });
}

async function storeException(
  tx: Tx,
  options: { readonly disruptionId: string; readonly losses: readonly LoadedLoss[]; readonly exception: Exception },
): Promise<void> {
  const { disruptionId, losses, exception } = options;
  const { sitting, isResitFree, isLeftOut, reason } = exception;
  if (!losses.some(({ loss }) => loss.sittingId === sitting))
    throw new Problem('not-found', 'Somebody named is not among those whom this interruption hit.');
  await tx
    .updateTable('disruptionLosses')
    .set({ isResitFree, isLeftOut, differentReason: reason })
    .where('disruptionId', '=', disruptionId)
    .where('sittingId', '=', sitting)
    .execute();
}

async function store(
  tx: Tx,
  options: { readonly decision: Parameters<typeof decideDisruption>[1]; readonly losses: readonly LoadedLoss[] },
): Promise<void> {
  const { id, officerId, isConfirmed, reason, exceptions } = options.decision;
  await tx
    .updateTable('disruptions')
    .set({
      state: isConfirmed ? 'confirmed' : 'declined',
      decidedAt: sql<Date>`clock_timestamp()`,
      decidedBy: officerId,
      reason,
    })
    .where('id', '=', id)
    .execute();
  await appendRecord(tx, {
    streamKind: 'disruption',
    streamId: id,
    kind: isConfirmed ? 'disruption-confirmed' : 'disruption-declined',
    actor: `person:${officerId}`,
    reason,
    body: { sittings: options.losses.length, treatedDifferently: exceptions.map(({ sitting }) => sitting) },
  });
}
