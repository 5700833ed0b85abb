import type { Tx } from '../db/database.ts';

/** Sittings that are no attempt of their candidate, because of an interruption: another one is free of waiting and count. */
export async function listForgivenSittings(tx: Tx, sittingIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (sittingIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('disruptionLosses')
    .innerJoin('disruptions', 'disruptions.id', 'disruptionLosses.disruptionId')
    .select('disruptionLosses.sittingId')
    .where('disruptionLosses.sittingId', 'in', sittingIds)
    .where('disruptionLosses.isResitFree', '=', true)
    .where('disruptions.state', '=', 'confirmed')
    .execute();
  return new Set(rows.map(({ sittingId }) => sittingId));
}
