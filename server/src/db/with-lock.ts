import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';

const betweenTriesMs = 100;

/**
 * Does something that one process at a time does; the others wait. It holds one connection of its own meanwhile, outside a
 * transaction and without a waiting statement: what is done under the lock may take longer than either may last.
 */
export async function withLock<Value>(db: Database, name: string, work: () => Promise<Value>): Promise<Value> {
  return db.connection().execute(async (connection) => {
    while (!(await isTaken(connection, name))) await sleep(betweenTriesMs);
    try {
      return await work();
    } finally {
      // A connection that is gone holds no lock.
      await sql`select pg_advisory_unlock(hashtext(${name}))`.execute(connection).catch(() => undefined);
    }
  });
}

async function isTaken(connection: Database, name: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(hashtext(${name})) as taken`.execute(
    connection,
  );
  return rows[0]?.taken ?? false;
}
