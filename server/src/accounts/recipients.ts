import type { Database } from '../db/database.ts';

/** Somebody to write a mail to. */
export type Recipient = {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly isEmailVerified: boolean;
};

/** The owner of an address, or null. */
export async function findRecipient(db: Database, email: string): Promise<Recipient | null> {
  const row = await recipients(db).where('authUsers.email', '=', email).executeTakeFirst();
  return row ?? null;
}

/** A person, or null when nobody can sign in as them any more. */
export async function findRecipientOf(db: Database, personId: string): Promise<Recipient | null> {
  const row = await recipients(db).where('authUsers.id', '=', personId).executeTakeFirst();
  return row ?? null;
}

/** A person with an account. */
export async function getRecipient(db: Database, personId: string): Promise<Recipient> {
  return recipients(db).where('authUsers.id', '=', personId).executeTakeFirstOrThrow();
}

function recipients(db: Database) {
  return db
    .selectFrom('authUsers')
    .innerJoin('people', 'people.id', 'authUsers.id')
    .select([
      'people.id as personId',
      'authUsers.email',
      'people.displayName as name',
      'authUsers.emailVerified as isEmailVerified',
    ]);
}
