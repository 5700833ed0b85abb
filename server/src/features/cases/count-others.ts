import type { ChoiceCount } from '@cmdsp/cases';
import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** How other people chose in their first finished play of an edition in each role: counts, no names. With the staff role. */
export async function countOthers(
  db: Database,
  { personId, edition }: { readonly personId: string; readonly edition: string },
): Promise<{ readonly people: number; readonly counts: readonly ChoiceCount[] }> {
  const firstPlays = sql`
    select distinct on (person_id, role) id, person_id, role from case_plays
    where edition = ${edition} and finished_at is not null and person_id <> ${personId}
    order by person_id, role, finished_at`;
  const people = await sql<{ people: number }>`
    select count(distinct person_id)::integer as people from (${firstPlays}) first_plays`.execute(db);
  const counts = await sql<ChoiceCount>`
    select p.role, c.step, c.decision, count(*)::integer as count
    from (${firstPlays}) p join case_choices c on c.play_id = p.id
    group by p.role, c.step, c.decision order by p.role, c.step, c.decision`.execute(db);
  return { people: people.rows[0]?.people ?? 0, counts: counts.rows };
}
