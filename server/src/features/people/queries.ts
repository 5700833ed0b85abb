import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { StaffRole } from '../../http/viewer.ts';
import type { People } from '../../db/tables/people.ts';

/** A person as administrators see them. */
export type PersonRow = Pick<People, 'id' | 'legalName' | 'displayName' | 'audienceGroup'> & {
  readonly isDemonstration: boolean;
  readonly createdAt: Date;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly twoFactorEnabled: boolean;
  readonly roles: readonly StaffRole[];
};

/** People whose names or address contain `search`, newest first; ids sort by time, so `after` continues a page. */
export async function listPeople(
  db: Database,
  { search, after, limit }: { search: string; after: string | null; limit: number },
): Promise<readonly PersonRow[]> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<PersonRow>`
    select p.id, p.legal_name, p.display_name, p.audience_group, p.is_demonstration, p.created_at,
      u.email, u.email_verified, u.two_factor_enabled,
      array(select role from role_grants g where g.person_id = p.id and g.revoked_at is null order by role) as roles
    from people p join auth_users u on u.id = p.id
    where (${search} = '' or p.legal_name ilike ${pattern} or p.display_name ilike ${pattern} or u.email ilike ${pattern})
      and (${after}::uuid is null or p.id < ${after}::uuid)
    order by p.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Whether there is such a person. */
export async function isPerson(db: Database, personId: string): Promise<boolean> {
  return (await db.selectFrom('people').select('id').where('id', '=', personId).executeTakeFirst()) !== undefined;
}

/** What somebody is to other people. */
export async function listRelations(db: Database, personId: string) {
  return db
    .selectFrom('personRelations')
    .innerJoin('people as other', 'other.id', 'personRelations.otherPersonId')
    .select([
      'personRelations.id',
      'personRelations.kind',
      'personRelations.otherPersonId',
      'other.displayName as otherName',
      'personRelations.recordedAt',
      'personRelations.endReason',
      sql<string>`to_char(person_relations.since_on, 'YYYY-MM-DD')`.as('sinceOn'),
      sql<string | null>`to_char(person_relations.until_on, 'YYYY-MM-DD')`.as('untilOn'),
    ])
    .where('personRelations.personId', '=', personId)
    .orderBy('personRelations.recordedAt')
    .execute();
}

/** One person with every grant of a role, the newest first; null when there is nobody. */
export async function findPerson(db: Database, personId: string) {
  const person = await db
    .selectFrom('people')
    .select(['id', 'legalName', 'displayName', 'createdAt'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (person === undefined) return null;
  const roles = await db
    .selectFrom('roleGrants')
    .select(['role', 'grantedAt', 'reason', 'revokedAt', 'revokeReason'])
    .where('personId', '=', personId)
    .orderBy('grantedAt', 'desc')
    .execute();
  return { ...person, roles };
}
