import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** Somebody's newest request that was not cancelled and has not run out, or null. */
export async function findOwnMerge(db: Database, personId: string) {
  const row = await db
    .selectFrom('accountMerges')
    .selectAll()
    .where('keptId', '=', personId)
    .where('state', '<>', 'cancelled')
    .where((where) =>
      where.or([where('state', '<>', 'waiting'), where('expiresAt', '>', sql<Date>`clock_timestamp()`)]),
    )
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** When each account was merged into somebody's, oldest first. */
export async function listMergedInto(db: Database, personId: string): Promise<readonly Date[]> {
  const rows = await db
    .selectFrom('mergedPeople')
    .select('mergedAt')
    .where('keptId', '=', personId)
    .orderBy('mergedAt')
    .execute();
  return rows.map(({ mergedAt }) => mergedAt);
}

/** A request that both mailboxes have proven, with what the officer compares. */
export type ProvenMerge = {
  readonly id: string;
  readonly keptId: string;
  readonly otherId: string;
  readonly state: 'proven' | 'granted' | 'refused';
  readonly askedAt: Date;
  readonly reason: string | null;
  readonly keptName: string;
  readonly closedName: string;
  readonly keptSittings: number;
  readonly closedSittings: number;
  readonly keptCertificates: number;
  readonly closedCertificates: number;
};

/** Those that wait first, then the newest. */
export async function listProvenMerges(db: Database): Promise<readonly ProvenMerge[]> {
  const { rows } = await sql<ProvenMerge>`
    select m.id, m.kept_id, m.other_id, m.state, m.asked_at, m.reason,
      k.legal_name as kept_name, o.legal_name as closed_name,
      (select count(*)::int from sittings s where s.person_id = m.kept_id) as kept_sittings,
      (select count(*)::int from sittings s where s.person_id = m.other_id) as closed_sittings,
      (select count(*)::int from certificates c where c.person_id = m.kept_id) as kept_certificates,
      (select count(*)::int from certificates c where c.person_id = m.other_id) as closed_certificates
    from account_merges m join people k on k.id = m.kept_id join people o on o.id = m.other_id
    where m.state in ('proven', 'granted', 'refused')
    order by m.state = 'proven' desc, m.asked_at desc limit 200`.execute(db);
  return rows;
}
