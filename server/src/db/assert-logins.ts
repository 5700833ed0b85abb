import { sql } from 'kysely';
import { DatabaseUnfitError } from './assert-durable.ts';
import type { Databases } from './database.ts';

/**
 * Checks at the start that every role can be connected as, and not at the first request that needs it; and that none of the logins has
 * synchronous_commit off as a setting of its own, which the login of `DATABASE_URL` would not see.
 * @throws DatabaseUnfitError naming the variable to correct
 */
export async function assertLogins(databases: Databases): Promise<void> {
  for (const role of ['auth', 'candidate', 'staff'] as const) {
    const variable = `DATABASE_URL_${role.toUpperCase()}`;
    const read = sql<{ setting: string; login: string }>`
      select current_setting('synchronous_commit') as setting, session_user::text as login`;
    const { rows } = await read.execute(databases[role]).catch(async (cause: unknown) => {
      await databases.close();
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new DatabaseUnfitError(
        'database-unreachable',
        `The database cannot be used as cmdsp_${role} (${reason}). Check ${variable}, or DATABASE_URL when that is not set.`,
        { cause },
      );
    });
    const lax = rows.find(({ setting }) => setting === 'off');
    if (lax === undefined) continue;
    await databases.close();
    throw new DatabaseUnfitError(
      'database-unsafe',
      `This database may lose acknowledged answers: synchronous_commit must be on for the login ${lax.login} too (${variable}, or DATABASE_URL when that is not set). Run: alter role "${lax.login}" reset synchronous_commit;`,
    );
  }
}
