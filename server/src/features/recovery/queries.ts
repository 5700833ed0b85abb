import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** A change of address whose links still work, or null. */
export async function findEmailChange(db: Database, personId: string) {
  const row = await db
    .selectFrom('emailChanges')
    .select(['newEmail', 'expiresAt', 'oldConfirmedAt', 'newConfirmedAt'])
    .where('personId', '=', personId)
    .where('state', '=', 'waiting')
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst();
  return row ?? null;
}

/** Somebody's second address, confirmed or waiting, or null. */
export async function findContact(db: Database, personId: string) {
  const row = await db
    .selectFrom('secondContacts')
    .select(['email', 'confirmedAt', 'expiresAt'])
    .where('personId', '=', personId)
    .where((where) =>
      where.or([where('confirmedAt', 'is not', null), where('expiresAt', '>', sql<Date>`clock_timestamp()`)]),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** Somebody's newest request for another legal name, or null. */
export async function findNameChange(db: Database, personId: string) {
  const row = await db
    .selectFrom('nameChanges')
    .select(['legalName', 'state', 'askedAt', 'reason'])
    .where('personId', '=', personId)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Requests for another legal name with the present one: those that wait first, then the newest. */
export async function listNameChanges(db: Database) {
  return db
    .selectFrom('nameChanges')
    .innerJoin('people', 'people.id', 'nameChanges.personId')
    .select([
      'nameChanges.id',
      'people.legalName as currentName',
      'nameChanges.legalName',
      'nameChanges.evidence',
      'nameChanges.state',
      'nameChanges.askedAt',
      'nameChanges.reason',
    ])
    .orderBy((order) => order('nameChanges.state', '=', 'waiting'), 'desc')
    .orderBy('nameChanges.askedAt', 'desc')
    .limit(200)
    .execute();
}
