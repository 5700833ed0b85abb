import { instant, type Instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** The time by the database, which decides about every validity. */
export async function databaseClock(db: Database): Promise<Instant> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const now = rows[0]?.now;
  if (now === undefined) throw new TypeError('The database did not tell the time');
  return instant(now.getTime());
}
