import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { Complaints } from '../../db/tables/complaints.ts';
import type { StaffRole } from '../../http/viewer.ts';

/** What may be seen by whoever filed it, and what their database role may read. */
const ownColumns = [
  'id',
  'number',
  'kind',
  'about',
  'concerns',
  'whatHappened',
  'wish',
  'state',
  'filedAt',
  'receivedAt',
  'acknowledgeBy',
  'acknowledgedAt',
  'decideBy',
  'decidedAt',
  'outcome',
  'answer',
  'withdrawnAt',
] as const;

/** A complaint as its filer sees it. */
export type OwnComplaint = Pick<Selectable<Complaints>, (typeof ownColumns)[number]>;

/** The complaints of the person of the transaction, the newest first. */
export async function listOwnComplaints(tx: Tx): Promise<readonly OwnComplaint[]> {
  return tx.selectFrom('complaints').select(ownColumns).orderBy('filedAt', 'desc').execute();
}

/** A complaint without an account, or null. */
export async function findOpenComplaint(db: Database, id: string): Promise<OwnComplaint | null> {
  const row = await db
    .selectFrom('complaints')
    .select(ownColumns)
    .where('id', '=', id)
    .where('complainantId', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Locks a complaint and reads it; null when there is none. */
export async function lockComplaint(tx: Tx, id: string): Promise<Selectable<Complaints> | null> {
  const row = await tx.selectFrom('complaints').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ?? null;
}

/** Every confirmed complaint with the names that belong to it: open ones by what is due first, then the newest. */
export async function listComplaints(db: Database) {
  return db
    .selectFrom('complaints as c')
    .leftJoin('people as complainant', 'complainant.id', 'c.complainantId')
    .leftJoin('people as subject', 'subject.id', 'c.subjectId')
    .leftJoin('people as handler', 'handler.id', 'c.handlerId')
    .selectAll('c')
    .select([
      'complainant.legalName as complainantName',
      'subject.displayName as subjectName',
      'handler.displayName as handlerName',
    ])
    .where('c.state', '<>', 'unconfirmed')
    .orderBy((order) => order('c.state', 'in', ['received', 'acknowledged']), 'desc')
    .orderBy(sql`case c.state when 'received' then c.acknowledge_by when 'acknowledged' then c.decide_by end`)
    .orderBy('c.filedAt', 'desc')
    .limit(500)
    .execute();
}

/** Everybody who holds a role now, with the roles, by name. */
export async function listStaff(db: Database) {
  const { rows } = await sql<{ id: string; name: string; roles: StaffRole[] }>`
    select p.id, p.display_name as name, array_agg(g.role order by g.role) as roles
    from people p join role_grants g on g.person_id = p.id and g.revoked_at is null
    group by p.id order by p.display_name, p.id`.execute(db);
  return rows;
}
