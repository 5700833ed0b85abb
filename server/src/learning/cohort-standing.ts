import { selfPaced } from '../content/cohorts.ts';
import type { Database, Tx } from '../db/database.ts';
import type { Person } from '../http/viewer.ts';

/** The cohort that somebody learns in. */
export async function findOwnCohort(tx: Tx, personId: string): Promise<string> {
  const row = await tx
    .selectFrom('cohortMembers')
    .select('cohortId')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row?.cohortId ?? selfPaced.id;
}

/** The cohorts that somebody teaches now; a name only counts together with the role. */
export async function listTaughtCohorts(db: Database, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('cohortFacilitators')
    .select('cohortId')
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .orderBy('assignedAt')
    .execute();
  return rows.map(({ cohortId }) => cohortId);
}

/** Whether somebody may act as a facilitator in this session at all. */
export function mayTeach(person: Person): boolean {
  return person.roles.includes('facilitator') && person.isSecondFactorDone;
}
