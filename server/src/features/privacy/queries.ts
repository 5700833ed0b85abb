import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';

/** Somebody's request that waits, or null. */
export async function findOpenRequest(db: Database, personId: string) {
  const row = await db
    .selectFrom('erasureRequests')
    .select(['id', 'askedAt', 'dueAt', 'givesUpCertificate'])
    .where('personId', '=', personId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row ?? null;
}

/** Requests with the name of whose they are: those that wait first by when they are due, then the newest. */
export async function listRequests(db: Database) {
  return db
    .selectFrom('erasureRequests')
    .innerJoin('people', 'people.id', 'erasureRequests.personId')
    .select([
      'erasureRequests.id',
      'erasureRequests.personId',
      'people.legalName',
      'erasureRequests.state',
      'erasureRequests.askedAt',
      'erasureRequests.dueAt',
      'erasureRequests.endedAt',
      'erasureRequests.givesUpCertificate',
    ])
    .orderBy((order) => order('erasureRequests.state', '=', 'waiting'), 'desc')
    .orderBy((order) => order.case().when('erasureRequests.state', '=', 'waiting').then(order.ref('dueAt')).end())
    .orderBy('erasureRequests.askedAt', 'desc')
    .limit(200)
    .execute();
}

/** Holds in force on somebody, with who placed them. */
export async function listHolds(db: Database, personId: string) {
  return db
    .selectFrom('erasureHolds')
    .innerJoin('people as officer', 'officer.id', 'erasureHolds.placedBy')
    .select([
      'erasureHolds.id',
      'erasureHolds.ground',
      'erasureHolds.note',
      sql<string | null>`erasure_holds.until_on::text`.as('untilOn'),
      'officer.displayName as placedBy',
      'erasureHolds.placedAt',
    ])
    .where('erasureHolds.personId', '=', personId)
    .where('erasureHolds.liftedAt', 'is', null)
    .orderBy('erasureHolds.placedAt')
    .execute();
}

/** Requests whose time to think again is over, the oldest first. */
export async function listDueRequests(db: Database) {
  return db
    .selectFrom('erasureRequests')
    .select(['id', 'personId'])
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', sql<Date>`clock_timestamp()`)
    .orderBy('dueAt')
    .limit(100)
    .execute();
}

/** Locks a request that still waits and is due; null when somebody else was faster or it was taken back. */
export async function lockDueRequest(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('erasureRequests')
    .select(['id', 'personId', 'givesUpCertificate', 'toldAt'])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', sql<Date>`clock_timestamp()`)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
