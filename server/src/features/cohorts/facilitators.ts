import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';

/** Who teaches a cohort now, with the valid competence record that lasts longest. */
export async function listFacilitators(db: Database | Tx, { cohortId, today }: { cohortId: string; today: string }) {
  const { rows } = await sql<{
    personId: string;
    name: string;
    assignedAt: Date;
    what: string | null;
    validUntil: string | null;
  }>`
    select f.person_id, p.display_name as name, f.assigned_at, r.what, r.valid_until::text
    from cohort_facilitators f join people p on p.id = f.person_id
    left join lateral (select what, valid_until from competence_records r
      where r.person_id = f.person_id and r.withdrawn_at is null and r.valid_until >= ${today}::date
      order by r.valid_until desc, r.id limit 1) r on true
    where f.cohort_id = ${cohortId} and f.ended_at is null order by f.assigned_at, f.id`.execute(db);
  return rows;
}

/** Everybody who holds the role of facilitator. */
export async function listPossibleFacilitators(db: Database) {
  return db
    .selectFrom('roleGrants')
    .innerJoin('people', 'people.id', 'roleGrants.personId')
    .select(['people.id as personId', 'people.displayName as name'])
    .where('roleGrants.role', '=', 'facilitator')
    .where('roleGrants.revokedAt', 'is', null)
    .orderBy('people.displayName')
    .orderBy('people.id')
    .execute();
}

/** Competence records of some people, the newest first. */
export async function listCompetence(db: Database, people: readonly string[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom('competenceRecords')
    .select([
      'id',
      'personId',
      'what',
      'evidence',
      sql<string>`valid_until::text`.as('validUntil'),
      'recordedAt',
      'withdrawReason',
    ])
    .where('personId', 'in', people)
    .orderBy('recordedAt', 'desc')
    .execute();
}

/** Whether somebody holds the role of facilitator. */
export async function isFacilitator(db: Database | Tx, personId: string): Promise<boolean> {
  const grant = await db
    .selectFrom('roleGrants')
    .select('id')
    .where('personId', '=', personId)
    .where('role', '=', 'facilitator')
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return grant !== undefined;
}

/** Whether somebody has a competence record that is valid on a day. */
export async function isCompetent(
  db: Database | Tx,
  { personId, today }: { readonly personId: string; readonly today: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('competenceRecords')
    .select('id')
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .where(sql<boolean>`valid_until >= ${today}::date`)
    .executeTakeFirst();
  return found !== undefined;
}
