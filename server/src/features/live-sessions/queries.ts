import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { LiveSessions } from '../../db/tables/live.ts';
import { announceLive, type LiveChange, liveChannel } from '../../events/announce-live.ts';

/** A session as it is stored. */
export type LiveRow = Selectable<LiveSessions>;

/** A session, or null when there is none that the role sees. */
export async function findSession(tx: Tx | Database, id: string): Promise<LiveRow | null> {
  const row = await tx.selectFrom('liveSessions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** A session, held until the transaction ends; null when there is none. */
export async function lockSession(tx: Tx, id: string): Promise<LiveRow | null> {
  const row = await tx.selectFrom('liveSessions').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ?? null;
}

/**
 * Raises the version of a session and tells everybody when the transaction commits. Done before anything else is
 * written: it holds the session, and so all changes of one session stand in one order.
 */
export async function raiseVersion(tx: Tx, { session, when }: LiveChange): Promise<number> {
  const { version } = await tx
    .updateTable('liveSessions')
    .set({ version: sql<number>`version + 1`, changedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', session)
    .returning('version')
    .executeTakeFirstOrThrow();
  await announceLive(tx, { session, when });
  return version;
}

/** The same for a session that must be open, in one statement; null when it is not. */
export async function raiseOpenVersion(tx: Tx, change: LiveChange): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    with raised as (update live_sessions set version = version + 1, changed_at = clock_timestamp()
      where id = ${change.session} and state = 'open' returning version)
    select version, pg_notify(${liveChannel}, ${JSON.stringify(change)}) from raised`.execute(tx);
  return rows[0]?.version ?? null;
}

/** The sessions of a cohort: those that are open first, then the planned ones by their time, then the newest. */
export async function listSessions(tx: Tx | Database, cohortId: string): Promise<readonly LiveRow[]> {
  return tx
    .selectFrom('liveSessions')
    .selectAll()
    .where('cohortId', '=', cohortId)
    .orderBy(sql`case state when 'open' then 0 when 'planned' then 1 else 2 end`)
    .orderBy(sql`case state when 'planned' then planned_for end`)
    .orderBy('plannedFor', 'desc')
    .limit(200)
    .execute();
}

/** The title of a cohort; its id before there is one. */
export async function titleOfCohort(db: Database | Tx, id: string): Promise<string> {
  const row = await db.selectFrom('cohorts').select('title').where('id', '=', id).executeTakeFirst();
  return row?.title ?? id;
}
