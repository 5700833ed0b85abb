import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { MarkerPlace } from '../db/tables/marking.ts';

/** A place of a script that a marker has to take and nobody has, those promised first at the top. Needs the staff role. */
export async function listEmptyPlaces(
  db: Database,
): Promise<readonly { readonly scriptId: string; readonly role: MarkerPlace }[]> {
  const { rows } = await sql<{ scriptId: string; role: MarkerPlace }>`
    select s.id as script_id, p.role from scripts s
      left join script_waits w on w.script_id = s.id
      cross join (values ('first'), ('second'), ('third')) as p (role)
    where s.state in ('waiting', 'marking', 'third')
      and (p.role = 'first' or p.role = 'second' and (s.is_double or w.step = 'second') or p.role = w.step
        or exists (select from script_tasks t where t.script_id = s.id and t.role = p.role))
      and not exists (select from script_tasks t where t.script_id = s.id and t.role = p.role and t.state <> 'returned')
    order by s.promised_by, p.role`.execute(db);
  return rows;
}
