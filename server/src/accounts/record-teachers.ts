import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { recordRelation } from './record-relation.ts';

/**
 * Writes down who has taught somebody: everybody who facilitated a cohort while they were in it, the self-paced one
 * included. Called when a candidate reaches the examination and before anybody decides about a certificate, so that no
 * officer decides about people they trained. Needs the staff role. Repeating changes nothing.
 */
export async function recordTeachers(tx: Tx, personId: string): Promise<void> {
  const { rows } = await sql<{ personId: string; title: string }>`
    select distinct on (f.person_id) f.person_id, c.title from cohort_facilitators f
    join cohorts c on c.id = f.cohort_id
    left join cohort_memberships m on m.cohort_id = f.cohort_id and m.person_id = ${personId}
    where f.person_id <> ${personId} and (
      (m.joined_at < coalesce(f.ended_at, 'infinity') and f.assigned_at < coalesce(m.left_at, 'infinity'))
      or (f.cohort_id = 'self-paced' and f.ended_at is null and not exists (
        select from cohort_members now_in where now_in.person_id = ${personId})))
    order by f.person_id, c.title`.execute(tx);
  for (const teacher of rows)
    await recordRelation(tx, {
      personId: teacher.personId,
      kind: 'taught',
      otherPersonId: personId,
      recordedBy: null,
      reason: `Facilitated the cohort ${teacher.title}`,
    });
}
