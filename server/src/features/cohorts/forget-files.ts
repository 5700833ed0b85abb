import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** How long the rows of a file of people are kept for its report; counts and hash stay. */
export const keepDays = 90;

/** Empties the rows of files that are older: names and addresses are kept no longer than somebody may ask about them. */
export async function forgetFiles(db: Database): Promise<void> {
  await sql`
    update cohort_imports set good = '[]', bad = '[]'
    where created_at < clock_timestamp() - ${keepDays} * interval '1 day' and (good <> '[]' or bad <> '[]')`.execute(
    db,
  );
}
