import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { newId } from '../db/uuid.ts';

/** How often a process says that it is there and reaches the database. */
export const beatMs = 5000;

/** A beat that comes later than this begins another run: until then saves may have failed. */
const latestBeatMs = 10_000;

/** What one beat did: moved a run's end on, or began another one. */
type Beat = { readonly run: string; readonly isNewRun: boolean };

/** Says that this process is there now, by the database clock. `run` is that of the last beat; null at the start. */
export async function beat(
  db: Database,
  { run, build }: { readonly run: string | null; readonly build: string },
): Promise<Beat> {
  const moved =
    run === null
      ? undefined
      : await db
          .updateTable('serverRuns')
          .set({ lastBeatAt: sql<Date>`clock_timestamp()` })
          .where('id', '=', run)
          .where('lastBeatAt', '>', sql<Date>`clock_timestamp() - ${latestBeatMs} * interval '1 millisecond'`)
          .returning('id')
          .executeTakeFirst();
  if (run !== null && moved !== undefined) return { run, isNewRun: false };
  const id = newId();
  const now = sql<Date>`clock_timestamp()`;
  await db.insertInto('serverRuns').values({ id, build, startedAt: now, lastBeatAt: now }).execute();
  return { run: id, isNewRun: true };
}
