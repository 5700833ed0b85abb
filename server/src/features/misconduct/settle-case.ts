import { voidSitting } from '@cmdsp/sittings';
import type { Tx } from '../../db/database.ts';
import { announceSitting } from '../../events/announce-sitting.ts';
import { releaseResult } from '../../results/release-result.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { lockSitting, recordEntries } from '../../sittings/finish-sitting.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';

/**
 * Carries a decision out in its transaction: the sitting is void, or its result goes on where it waited for the case.
 * What candidates and clocks do never leaves a final state; a decision of two people takes a finished sitting away too.
 */
export async function settleCase(
  tx: Tx,
  {
    sittingId,
    number,
    officerId,
    isVoid,
  }: { readonly sittingId: string; readonly number: string; readonly officerId: string; readonly isVoid: boolean },
): Promise<void> {
  const actor = `person:${officerId}`;
  const reason = `Decision in case ${number}`;
  const row = await lockSitting(tx, sittingId);
  if (row === undefined) return;
  if (!isVoid) {
    const waiting = await tx
      .selectFrom('results')
      .select('releaseMode')
      .where('sittingId', '=', sittingId)
      .executeTakeFirst();
    if (waiting?.releaseMode === 'at-once') await releaseResult(tx, { sittingId, actor, reason });
    return;
  }
  if (row.state === 'voided') return;
  const now = await databaseNow(tx);
  const voided = voidSitting({ sitting: sittingOf(row), now });
  const entries = voided.ok ? voided.value.ledger : [{ kind: 'sitting-voided', at: now } as const];
  await tx
    .updateTable('sittings')
    .set({
      state: 'voided',
      finishedAt: row.finishedAt ?? new Date(now),
      pausedAt: null,
      pausedUntil: null,
      pauseKind: null,
    })
    .where('id', '=', sittingId)
    .execute();
  await recordEntries(tx, { sittingId, actor, entries, reason });
  await announceSitting(tx, { sitting: sittingId });
}
