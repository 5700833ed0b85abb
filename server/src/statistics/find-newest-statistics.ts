import type { Database, Tx } from '../db/database.ts';
import type { StoredStatistics } from './stored-statistics.ts';

/** What was computed last, or null. */
export async function findNewestStatistics(db: Database | Tx): Promise<StoredStatistics | null> {
  const row = await db
    .selectFrom('statisticsSnapshots')
    .select('shown')
    .orderBy('untilAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Written by take-statistics.ts and never changed.
  return row === undefined ? null : (row.shown as StoredStatistics);
}
