import type { Instant } from '@cmdsp/primitives';
import { type Remedy, remedyOf } from '@cmdsp/remedies';
import { phaseOf } from '@cmdsp/sittings';
import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { DisruptionLosses, Disruptions } from '../db/tables/disruptions.ts';
import { type SittingRow, sittingOf } from '../sittings/sitting-row.ts';

/** One sitting's loss with its disruption, and what earlier ones took from the same sitting and gave back. */
export type LoadedLoss = {
  readonly loss: Selectable<DisruptionLosses>;
  readonly disruption: Pick<
    Selectable<Disruptions>,
    'id' | 'cause' | 'state' | 'policy' | 'reason' | 'fromAt' | 'toAt'
  >;
  readonly sitting: SittingRow;
  readonly lostBeforeMs: number;
  readonly givenBeforeMs: number;
};

/** The losses of a disruption, by sitting; only that of `sittingId` when given. */
export async function loadLosses(
  db: Database | Tx,
  { disruptionId, sittingId }: { readonly disruptionId: string; readonly sittingId?: string },
): Promise<readonly LoadedLoss[]> {
  const disruption = await db
    .selectFrom('disruptions')
    .select(['id', 'cause', 'state', 'policy', 'reason', 'fromAt', 'toAt'])
    .where('id', '=', disruptionId)
    .executeTakeFirst();
  if (disruption === undefined) return [];
  let query = db
    .selectFrom('disruptionLosses')
    .selectAll()
    .where('disruptionId', '=', disruptionId)
    .orderBy('sittingId');
  if (sittingId !== undefined) query = query.where('sittingId', '=', sittingId);
  const losses = await query.execute();
  if (losses.length === 0) return [];
  const ids = losses.map((loss) => loss.sittingId);
  const sittings = new Map(
    (await db.selectFrom('sittings').selectAll().where('id', 'in', ids).execute()).map((row) => [row.id, row]),
  );
  const before = await listBefore(db, { ids, fromAt: disruption.fromAt });
  return losses.flatMap((loss): LoadedLoss[] => {
    const sitting = sittings.get(loss.sittingId);
    if (sitting === undefined) return [];
    const earlier = before.get(loss.sittingId);
    return [{ loss, disruption, sitting, lostBeforeMs: earlier?.lost ?? 0, givenBeforeMs: earlier?.given ?? 0 }];
  });
}

/** What the policy of that disruption gives for the loss, as things stand now. */
export function remedyOfLoss(
  { loss, disruption, lostBeforeMs, givenBeforeMs, sitting }: LoadedLoss,
  now: Instant,
): Remedy {
  const canBeGiven = isRunning(sitting, now) ? loss.lostMs : loss.givenMs;
  return remedyOf(disruption.policy, {
    cause: disruption.cause,
    lost: loss.lostMs,
    lostBefore: lostBeforeMs,
    returned: givenBeforeMs + canBeGiven,
  });
}

/** Whether time can still be given to it. */
export function isRunning(row: SittingRow, now: Instant): boolean {
  return row.state === 'open' && phaseOf(sittingOf(row), now) !== 'expired';
}

async function listBefore(
  db: Database | Tx,
  { ids, fromAt }: { readonly ids: readonly string[]; readonly fromAt: Date },
) {
  const rows = await db
    .selectFrom('disruptionLosses as l')
    .innerJoin('disruptions as d', 'd.id', 'l.disruptionId')
    .select('l.sittingId')
    .select(sql<number>`sum(l.lost_ms)::int`.as('lost'))
    .select(sql<number>`sum(l.given_ms)::int`.as('given'))
    .where('l.sittingId', 'in', ids)
    .where('d.fromAt', '<', fromAt)
    .where('d.state', 'in', ['proposed', 'confirmed'])
    .groupBy('l.sittingId')
    .execute();
  return new Map(rows.map((row) => [row.sittingId, row]));
}
