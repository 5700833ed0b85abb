import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** Who has given the password and not yet the second factor, by the identifier in Better Auth's cookie. */
export async function findPendingPerson(db: Database, identifier: string): Promise<string | null> {
  const { rows } = await sql<{ value: string }>`
    select value from auth_verifications where identifier = ${identifier} and expires_at > clock_timestamp()`.execute(
    db,
  );
  return rows[0]?.value ?? null;
}

/** How the viewer is called and reached. */
export async function getSignedInPerson(db: Database, personId: string) {
  return db
    .selectFrom('people')
    .innerJoin('authUsers', 'authUsers.id', 'people.id')
    .select(['people.displayName', 'people.audienceGroup', 'authUsers.email', 'authUsers.twoFactorEnabled'])
    .where('people.id', '=', personId)
    .executeTakeFirstOrThrow();
}

/** Somebody's sessions that are still alive, newest use first. */
export async function listSessions(db: Database, personId: string) {
  return db
    .selectFrom('authSessions')
    .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
    .where('userId', '=', personId)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .orderBy('updatedAt', 'desc')
    .execute();
}
