import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { expireIfDue } from './finish-sitting.ts';

/**
 * Tidies up: finishes sittings whose time is over and whose candidate never came back. Nothing depends on it, because
 * every read and write decides about the deadline itself. Returns how many it finished.
 */
export async function sweepSittings(db: Database): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from sittings where state = 'open'
      and started_at + (personal_time_ms::numeric * split_part(accommodation, '/', 1)::numeric
        / split_part(accommodation, '/', 2)::numeric + credit_ms + grace_ms) * interval '1 millisecond'
        + coalesce(paused_until - paused_at, interval '0') < clock_timestamp()
      and (paused_at is null or paused_until is not null)
    order by id limit 200`.execute(db);
  let finished = 0;
  for (const { id } of rows) if (await expireIfDue(db, id)) finished += 1;
  return finished;
}
