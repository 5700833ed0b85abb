import type { Database, Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';

/** Administrators make and change cohorts. */
export function mayEdit(person: Person): boolean {
  return person.roles.includes('administrator');
}

/**
 * Whose cohorts a member of staff sees: null for all, otherwise the facilitator's id.
 * @throws Problem `not-permitted` for staff who are neither
 */
export function seesCohortsOf(person: Person): string | null {
  if (mayEdit(person)) return null;
  if (person.roles.includes('facilitator')) return person.personId;
  throw new Problem('not-permitted', 'Cohorts are seen by administrators and by the facilitators who teach them.');
}

/**
 * Facilitators see the cohorts that they teach now, administrators all; nobody learns whether another one exists.
 * @throws Problem `not-permitted`, `not-found`
 */
export async function requireSeesCohort(
  db: Database | Tx,
  { person, cohortId }: { readonly person: Person; readonly cohortId: string },
): Promise<void> {
  const facilitator = seesCohortsOf(person);
  if (facilitator === null) return;
  const taught = await db
    .selectFrom('cohortFacilitators')
    .select('id')
    .where('cohortId', '=', cohortId)
    .where('personId', '=', facilitator)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (taught === undefined) throw new Problem('not-found', 'There is no such cohort among those that you teach.');
}
