import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Runs a transaction in which row level security shows only the rows of one person. Use it with
 * `context.databases.candidate` for everything that a candidate asks for.
 */
export async function asPerson<Value>(
  db: Database,
  personId: string,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  if (!uuid.test(personId)) throw new TypeError('A person is known by a UUID');
  return db.connection().execute(async (connection) => {
    // Beginning and saying who asks in one message: nearly every page does this, and each message costs a round trip.
    await sql.raw(`begin; select set_config('cmdsp.person_id', '${personId}', true)`).execute(connection);
    try {
      // A connection inside a transaction is what Kysely calls one; only its type does not know that we began it.
      const value = await work(connection as Tx);
      await sql`commit`.execute(connection);
      return value;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}
