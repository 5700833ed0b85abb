import { instant, type Instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** The database clock, the only one that decides about sittings, in whole milliseconds. */
export async function databaseNow(db: Database): Promise<Instant> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(db);
  return instant(rows[0]?.now.getTime() ?? Number.NaN);
}
