import { sql } from 'kysely';
import { selfPaced } from '../../content/cohorts.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { People } from '../../db/tables/people.ts';

/** Somebody of a cohort, with when they last did something. */
export type Member = Pick<People, 'displayName' | 'audienceGroup'> & {
  readonly personId: string;
  /** Null for who is in no dated cohort. */
  readonly joinedAt: Date | null;
  readonly lastStepAt: Date | null;
  /** When somebody last wrote to them from the desk of this cohort. */
  readonly writtenAt: Date | null;
};

/** The people of a cohort by name. The self-paced one has those who are in no other and have begun. */
export async function listMembers(db: Database | Tx, cohortId: string): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select p.id as person_id, p.display_name, p.audience_group, m.joined_at,
      greatest((select max(f.at) from progress_facts f where f.person_id = p.id),
        (select max(a.answered_at) from practice_answers a where a.person_id = p.id),
        (select max(coalesce(t.submitted_at, t.started_at)) from quiz_tries t where t.person_id = p.id)) as last_step_at,
      (select max(n.created_at) from notifications n
        where n.person_id = p.id and n.event_key like ${`desk:${cohortId}:%`}) as written_at
    from people p left join cohort_members m on m.person_id = p.id
    where m.cohort_id = ${cohortId} or (${cohortId} = ${selfPaced.id} and m.person_id is null
      and exists (select from progress_facts f where f.person_id = p.id))
    order by p.display_name, p.id`.execute(db);
  return rows;
}
