import type { Context } from '../../context.ts';
import { findNewestStatistics } from '../../statistics/find-newest-statistics.ts';
import { takeStatistics } from '../../statistics/take-statistics.ts';
import { countFinishedSince } from './count-finished-since.ts';

/** Computes the statistics anew when somebody has finished an examination since they were last computed. */
export async function takeNightlyStatistics({ databases }: Pick<Context, 'databases'>): Promise<boolean> {
  return databases.staff.transaction().execute(async (tx) => {
    const newest = await findNewestStatistics(tx);
    if ((await countFinishedSince(tx, newest?.untilAt ?? null)) === 0) return false;
    await takeStatistics(tx, { actor: 'system:clock' });
    return true;
  });
}
