import type { Database } from '../../db/database.ts';

/** Changes of address and name, accounts that were merged, and second factors that were taken away; needs the role of the sign-in tables. */
export async function exportRecovery(db: Database, personId: string) {
  return {
    emailChanges: await db
      .selectFrom('emailChanges')
      .select(['oldEmail', 'newEmail', 'state', 'askedAt', 'appliedAt', 'endedAt'])
      .where('personId', '=', personId)
      .orderBy('askedAt')
      .execute(),
    secondContacts: await db
      .selectFrom('secondContacts')
      .select(['email', 'askedAt', 'confirmedAt'])
      .where('personId', '=', personId)
      .execute(),
    accountMerges: await db
      .selectFrom('accountMerges')
      .select(['state', 'askedAt', 'decidedAt', 'reason'])
      .where((where) => where.or([where('keptId', '=', personId), where('otherId', '=', personId)]))
      .orderBy('askedAt')
      .execute(),
    mergedPeople: await db
      .selectFrom('mergedPeople')
      .select(['closedId', 'mergedAt'])
      .where('keptId', '=', personId)
      .execute(),
    nameChanges: await db
      .selectFrom('nameChanges')
      .select(['legalName', 'evidence', 'state', 'askedAt', 'decidedAt', 'reason'])
      .where('personId', '=', personId)
      .orderBy('askedAt')
      .execute(),
    secondFactorResets: await db
      .selectFrom('secondFactorResets')
      .select(['state', 'reason', 'evidence', 'askedAt', 'dueAt', 'endedAt'])
      .where('personId', '=', personId)
      .orderBy('askedAt')
      .execute(),
  };
}
