import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';

/** A cohort at whose desk somebody sits. */
export type DeskCohort = {
  readonly id: string;
  readonly title: string;
  /** Hash of the content that it learns from. */
  readonly release: string;
  readonly startsOn: string | null;
};

/**
 * The desk is for those who teach the cohort now, with the role, and with a valid competence record where the cohort asks
 * for one. Administrators make cohorts and do not sit at its desk: it names people. Nobody else learns whether it exists.
 * @throws Problem `not-found`, `competence-needed`
 */
export async function requireTeaches(
  db: Database | Tx,
  { person, cohortId }: { readonly person: Person; readonly cohortId: string },
): Promise<DeskCohort> {
  const { rows } = await sql<DeskCohort & { isCompetent: boolean }>`
    select c.id, c.title, c.release, c.starts_on::text, not c.needs_competence or exists (
      select from competence_records r where r.person_id = f.person_id and r.withdrawn_at is null
        and r.valid_until >= (clock_timestamp() at time zone c.time_zone)::date) as is_competent
    from cohorts c join cohort_facilitators f on f.cohort_id = c.id and f.ended_at is null
    where c.id = ${cohortId} and f.person_id = ${person.personId}`.execute(db);
  const [row] = rows;
  if (row === undefined || !person.roles.includes('facilitator'))
    throw new Problem('not-found', 'There is no such cohort among those that you teach.');
  if (!row.isCompetent)
    throw new Problem('competence-needed', 'Your competence record has run out. Ask an administrator to renew it.');
  return { id: row.id, title: row.title, release: row.release, startsOn: row.startsOn };
}
