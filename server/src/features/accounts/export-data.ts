import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { exportCohorts } from './export-cohorts.ts';
import { getAccount } from './queries.ts';

/** Everything that the account itself holds about a person, as plain JSON: article 20 of the GDPR asks for no less. */
export async function exportData(context: Context, personId: string): Promise<Record<string, unknown>> {
  const { databases, agreements } = context;
  const { legalName, displayName, audienceGroup, email, emailVerified, twoFactorEnabled, createdAt } = await getAccount(
    databases.auth,
    {
      personId,
      agreementHash: agreements.current().hash,
    },
  );
  const own = await asPerson(databases.candidate, personId, async (tx) => ({
    agreements: await tx
      .selectFrom('agreementAcceptances')
      .select(['agreementId', 'version', 'hash', 'acceptedAt'])
      .orderBy('acceptedAt')
      .execute(),
    roles: await tx
      .selectFrom('roleGrants')
      .select(['role', 'grantedAt', 'reason', 'revokedAt', 'revokeReason'])
      .orderBy('grantedAt')
      .execute(),
    casePlays: await tx
      .selectFrom('casePlays')
      .leftJoin('caseChoices', 'caseChoices.playId', 'casePlays.id')
      .select(['slug', 'role', 'startedAt', 'finishedAt', 'step', 'decision', 'reason', 'decidedAt'])
      .orderBy('startedAt')
      .orderBy('place')
      .execute(),
    caseDrafts: await tx.selectFrom('caseDrafts').select(['step', 'decision', 'reason', 'savedAt']).execute(),
    notes: await tx
      .selectFrom('studyNotes')
      .select(['topic', 'sectionTitle', 'quote', 'body', 'createdAt', 'changedAt'])
      .orderBy('topic')
      .orderBy('block')
      .orderBy('startAt')
      .execute(),
    practiceReviews: await tx
      .selectFrom('practiceReviews')
      .select(['questionId', 'origin', 'verdict', 'ease', 'rating', 'response', 'isCounted', 'reviewedAt'])
      .orderBy('reviewedAt')
      .execute(),
    diagnostics: await tx
      .selectFrom('diagnosticRuns')
      .select(['startedAt', 'finishedAt', 'findings'])
      .orderBy('startedAt')
      .execute(),
    places: await tx
      .selectFrom('studyPlaces')
      .select(['topic', 'part', 'position', 'savedAt'])
      .orderBy('topic')
      .execute(),
    pollAnswers: await tx.selectFrom('pollAnswers').select(['topic', 'slide', 'option', 'answeredAt']).execute(),
    ...(await exportCohorts(tx)),
  }));
  const sessions = await databases.auth
    .selectFrom('authSessions')
    .select(['userAgent', 'createdAt', 'updatedAt'])
    .where('userId', '=', personId)
    .execute();
  const relations = await databases.staff
    .selectFrom('personRelations')
    .select(['kind', 'personId', 'otherPersonId', 'recordedAt'])
    .where((where) => where.or([where('personId', '=', personId), where('otherPersonId', '=', personId)]))
    .execute();
  const records = await databases.staff
    .selectFrom('ledgerRecords')
    .select(['sequence', 'kind', 'at', 'reason'])
    .where('streamKind', '=', 'person')
    .where('streamId', '=', personId)
    .orderBy('sequence')
    .execute();
  return {
    format: 'cmdsp-account/1',
    person: { id: personId, legalName, displayName, audienceGroup, createdAt },
    account: { email, isEmailVerified: emailVerified, hasSecondFactor: twoFactorEnabled },
    ...own,
    sessions,
    relations: relations.map(({ kind, recordedAt, ...relation }) => ({
      kind,
      recordedAt,
      isMine: relation.personId === personId,
    })),
    records,
  };
}
