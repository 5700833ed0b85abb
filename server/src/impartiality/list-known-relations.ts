import { addColleagues, type Relation } from '@cmdsp/impartiality';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** What is known between some people and others, and the day of the database on which it was read (YYYY-MM-DD). */
export type KnownRelations = { readonly relations: readonly Relation[]; readonly today: string };

/**
 * What those who would decide (`actors`) and those it is about (`people`) are to each other: recorded, drawn from cohorts,
 * sponsors and the bank, and whoever stands under the same head as a colleague. Needs the staff role.
 */
export async function listKnownRelations(
  db: Database,
  { actors, people }: { readonly actors: readonly string[]; readonly people: readonly string[] },
): Promise<KnownRelations> {
  const { rows } = await sql<Relation>`
    select person_id, kind, other_person_id, to_char(until_on, 'YYYY-MM-DD') as until_on from known_relations
    where (person_id = any (${actors}::uuid[]) and other_person_id = any (${people}::uuid[]))
      or (person_id = any (${people}::uuid[]) and other_person_id = any (${actors}::uuid[]))
      or (kind in ('manages', 'employs') and other_person_id = any (${[...actors, ...people]}::uuid[]))
    order by until_on desc nulls first, person_id, other_person_id, kind`.execute(db);
  const clock = await sql<{ today: string }>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD') as today`.execute(db);
  return { relations: addColleagues(rows), today: clock.rows[0]?.today ?? '' };
}
