import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Does something that one process at a time does; the others wait. It holds one connection of its own meanwhile. */
export async function withLock<Value>(db: Database, name: string, work: () => Promise<Value>): Promise<Value> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(tx);
    return work();
  });
}
