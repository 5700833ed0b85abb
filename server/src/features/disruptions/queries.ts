import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { Disruptions } from '../../db/tables/disruptions.ts';

/** Every disruption with how many it hit and what it cost: those that wait for a decision first, then the newest. */
export async function listDisruptions(db: Database) {
  return db
    .selectFrom('disruptions as d')
    .innerJoin('disruptionLosses as l', 'l.disruptionId', 'd.id')
    .select(['d.id', 'd.cause', 'd.fromAt', 'd.toAt', 'd.state', 'd.foundAt', 'd.decidedAt'])
    .select(sql<number>`count(*)::int`.as('people'))
    .select(sql<number>`sum(l.lost_ms)::int`.as('lostMs'))
    .select(sql<number>`max(l.lost_ms)::int`.as('mostMs'))
    .groupBy('d.id')
    .orderBy((order) => order('d.state', '=', 'proposed'), 'desc')
    .orderBy('d.fromAt', 'desc')
    .limit(500)
    .execute();
}

/** A disruption with the name of whoever decided it; null when there is none. */
export async function findDisruption(
  db: Database | Tx,
  id: string,
): Promise<(Selectable<Disruptions> & { readonly deciderName: string | null }) | null> {
  const row = await db
    .selectFrom('disruptions as d')
    .leftJoin('people as decider', 'decider.id', 'd.decidedBy')
    .selectAll('d')
    .select('decider.displayName as deciderName')
    .where('d.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The names of people, by id. */
export async function nameOf(db: Database | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('people').select(['id', 'displayName']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}
