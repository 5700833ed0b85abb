import { sql } from 'kysely';
import { DatabaseUnfitError } from './assert-durable.ts';
import type { Databases } from './database.ts';

/**
 * Checks at the start that every role can be connected as, and not at the first request that needs it.
 * @throws DatabaseUnfitError naming the variable to correct
 */
export async function assertLogins(databases: Databases): Promise<void> {
  for (const role of ['auth', 'candidate', 'staff'] as const) {
    await sql`select 1`.execute(databases[role]).catch(async (cause: unknown) => {
      await databases.close();
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new DatabaseUnfitError(
        'database-unreachable',
        `The database cannot be used as cmdsp_${role} (${reason}). Check DATABASE_URL_${role.toUpperCase()}, or DATABASE_URL when that is not set.`,
        { cause },
      );
    });
  }
}
