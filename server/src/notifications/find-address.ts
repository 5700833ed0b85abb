import type { Database } from '../db/database.ts';

/** Where to write to somebody. */
export type Address = { readonly email: string; readonly name: string };

/** The verified address of a person; null when there is none. Needs the role that holds sign-in. */
export async function findAddress(db: Database, personId: string): Promise<Address | null> {
  const found = await db
    .selectFrom('authUsers')
    .innerJoin('people', 'people.id', 'authUsers.id')
    .select(['authUsers.email', 'people.displayName as name'])
    .where('authUsers.id', '=', personId)
    .where('authUsers.emailVerified', '=', true)
    .executeTakeFirst();
  return found ?? null;
}
