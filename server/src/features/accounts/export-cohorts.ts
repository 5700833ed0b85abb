import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';

/** Where somebody learned and taught, and what was recorded about it; ask as that person. */
export async function exportCohorts(tx: Tx) {
  return {
    presentCohort: await tx.selectFrom('cohortMembers').select(['cohortId', 'joinedAt']).execute(),
    cohorts: await tx
      .selectFrom('cohortMemberships')
      .select(['cohortId', 'state', 'email', 'legalName', 'audienceGroup'])
      .select(['invitedAt', 'joinedAt', 'leftAt', 'leaveReason'])
      .orderBy('id')
      .execute(),
    taughtCohorts: await tx
      .selectFrom('cohortFacilitators')
      .select(['cohortId', 'assignedAt', 'endedAt', 'endReason'])
      .orderBy('id')
      .execute(),
    competence: await tx
      .selectFrom('competenceRecords')
      .select(['what', 'evidence', sql<string>`valid_until::text`.as('validUntil'), 'recordedAt', 'withdrawReason'])
      .orderBy('id')
      .execute(),
    calendars: await tx.selectFrom('cohortCalendars').select(['createdAt', 'revokedAt']).orderBy('id').execute(),
    cohortReminders: await tx
      .selectFrom('cohortReminders')
      .select(['cohortId', sql<string>`day::text`.as('day'), 'leadDays', 'queuedAt'])
      .orderBy('queuedAt')
      .execute(),
  };
}
