import { breakAt, type BreakStanding } from '@cmdsp/accommodations';
import { type Instant, instant, milliseconds } from '@cmdsp/primitives';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';

/** Somebody's sitting. */
export type Own = { readonly id: string; readonly personId: string };

/** How the breaks of a sitting stand at a moment of the database's clock. */
export async function breaksAt(
  tx: Tx,
  { id, budgetMs, now }: { readonly id: string; readonly budgetMs: number; readonly now: Instant },
): Promise<BreakStanding> {
  const rows = await tx
    .selectFrom('sittingBreaks')
    .select(['beganAt', 'endedAt'])
    .where('sittingId', '=', id)
    .orderBy('beganAt')
    .execute();
  const breaks = rows.map(({ beganAt, endedAt }) => ({
    beganAt: instant(beganAt.getTime()),
    endedAt: endedAt === null ? null : instant(endedAt.getTime()),
  }));
  return breakAt({ budget: milliseconds(budgetMs), breaks, now });
}

/** Locks one's own sitting for a change. @throws Problem `not-found` */
export async function lockOwn(tx: Tx, { id, personId }: Own) {
  const row = await tx
    .selectFrom('sittings')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) throw noSitting();
  return { row, sitting: sittingOf(row), now: await databaseNow(tx) };
}

/** The same for what is not there and what is another's. */
export function noSitting(): Problem {
  return new Problem('not-found', 'There is no such sitting.');
}

/** Why a step is not possible any more. */
export function sittingOver(): Problem {
  return new Problem('sitting-over', 'This sitting has ended. What was saved counts; see your result.');
}
