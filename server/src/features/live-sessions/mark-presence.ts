import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { absentAfterSeconds } from './load-room.ts';
import { raiseVersion } from './queries.ts';

/**
 * Writes down who is there, many at once: whoever was seen within the last minute is still there, for everybody else a
 * new visit begins. Does nothing unless the session is open. Tells the room when somebody came.
 */
export async function markPresent(
  staff: Database,
  { sessionId, people }: { readonly sessionId: string; readonly people: readonly string[] },
): Promise<void> {
  if (people.length === 0) return;
  const seen = sql`with here as (select unnest(${people}::uuid[]) as person_id), known as (
      select distinct on (v.person_id) v.id, v.person_id, v.left_at from live_visits v join here using (person_id)
      where v.session_id = ${sessionId} and v.seen_at > clock_timestamp() - make_interval(secs => ${absentAfterSeconds})
      order by v.person_id, v.seen_at desc), again as (
      update live_visits v set seen_at = clock_timestamp(), left_at = null from known where v.id = known.id)`;
  await staff.transaction().execute(async (tx) => {
    // Nobody else writes visits of this session meanwhile, so nobody is written down twice.
    const open = await tx
      .selectFrom('liveSessions')
      .select('id')
      .where('id', '=', sessionId)
      .where('state', '=', 'open')
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (open === undefined) return;
    const { rows } = await sql<{ cameBack: number; came: number }>`
      ${seen}, fresh as (
        insert into live_visits (id, session_id, person_id)
        select gen_random_uuid(), ${sessionId}::uuid, person_id from here
        where person_id not in (select person_id from known) returning id)
      select (select count(*)::int from known where left_at is not null) as came_back,
        (select count(*)::int from fresh) as came`.execute(tx);
    const [{ cameBack, came } = { cameBack: 0, came: 0 }] = rows;
    if (cameBack + came > 0) await raiseVersion(tx, { session: sessionId, when: 'soon' });
  });
}

/** Writes down that somebody left, and tells the room. */
export async function markGone(
  staff: Database,
  { sessionId, personId }: { readonly sessionId: string; readonly personId: string },
): Promise<void> {
  await staff.transaction().execute(async (tx) => {
    const open = await tx
      .selectFrom('liveSessions')
      .select('id')
      .where('id', '=', sessionId)
      .where('state', '=', 'open')
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (open === undefined) return;
    const gone = await tx
      .updateTable('liveVisits')
      .set({ leftAt: sql<Date>`clock_timestamp()`, seenAt: sql<Date>`clock_timestamp()` })
      .where('sessionId', '=', sessionId)
      .where('personId', '=', personId)
      .where('leftAt', 'is', null)
      .where('seenAt', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${absentAfterSeconds})`)
      .returning('id')
      .execute();
    if (gone.length > 0) await raiseVersion(tx, { session: sessionId, when: 'soon' });
  });
}
