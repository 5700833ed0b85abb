import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

/**
 * Runs a transaction in which row level security shows only the rows of one person. Use it with
 * `context.databases.candidate` for everything that a candidate asks for.
 */
export async function asPerson<Value>(
  db: Database,
  personId: string,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('cmdsp.person_id', ${personId}, true)`.execute(tx);
    return work(tx);
  });
}
