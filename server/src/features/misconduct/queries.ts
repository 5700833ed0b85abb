import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { MisconductCases, OwnMisconductCases } from '../../db/tables/misconduct.ts';

/** A case with the names that belong to it and what the examination observed. */
export type CaseRow = Selectable<MisconductCases> & {
  readonly candidate: string;
  readonly reporterName: string;
  readonly proposerName: string | null;
  readonly observations: readonly { readonly kind: string; readonly count: number }[];
};

/** Locks a case and reads it; null when there is none. */
export async function lockCase(tx: Tx, id: string): Promise<Selectable<MisconductCases> | null> {
  const row = await tx
    .selectFrom('misconductCases')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Every case, open ones first, then the newest. */
export async function listCases(db: Database): Promise<readonly CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.*, p.legal_name as candidate, r.display_name as reporter_name, o.display_name as proposer_name,
      coalesce((select jsonb_agg(jsonb_build_object('kind', f.kind, 'count', f.count) order by f.kind)
        from (select kind, count(*)::int as count from sitting_facts where sitting_id = c.sitting_id group by kind) f), '[]')
        as observations
    from misconduct_cases c join people p on p.id = c.person_id join people r on r.id = c.reported_by
      left join people o on o.id = c.proposed_by
    order by c.state = 'decided', c.reported_at desc limit 500`.execute(db);
  return rows;
}

/** The cases of the person of the transaction, the newest first. */
export async function listOwnCases(tx: Tx): Promise<readonly OwnMisconductCases[]> {
  return tx.selectFrom('ownMisconductCases').selectAll().orderBy('noticedAt', 'desc').execute();
}

/** The newest certification sittings that have begun, with their candidates. */
export async function listRecentSittings(db: Database) {
  const { rows } = await sql<{ id: string; personId: string; candidate: string; startedAt: Date }>`
    select s.id, s.person_id, p.legal_name as candidate, s.started_at from sittings s join people p on p.id = s.person_id
    where s.kind = 'certification' and s.started_at is not null and s.state <> 'voided'
    order by s.started_at desc limit 50`.execute(db);
  return rows;
}
