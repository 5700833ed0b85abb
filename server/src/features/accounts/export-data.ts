import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { exportAccommodations } from './export-accommodations.ts';
import { exportAppeals } from './export-appeals.ts';
import { exportBank, exportBankWork } from './export-bank.ts';
import { exportBookings, exportWindowWork } from './export-bookings.ts';
import { exportCohorts } from './export-cohorts.ts';
import { exportComplaints } from './export-complaints.ts';
import { exportDiscussions } from './export-discussions.ts';
import { exportDossiers } from './export-dossiers.ts';
import { exportExaminations } from './export-examinations.ts';
import { exportFeedback } from './export-feedback.ts';
import { exportLabs } from './export-labs.ts';
import { exportLive } from './export-live.ts';
import { exportMarking } from './export-marking.ts';
import { exportNotifications } from './export-notifications.ts';
import { exportOutcomes } from './export-outcomes.ts';
import { exportPanels } from './export-panels.ts';
import { exportPrivacy } from './export-privacy.ts';
import { exportRecovery } from './export-recovery.ts';
import { exportSponsors } from './export-sponsors.ts';
import { exportStudy } from './export-study.ts';
import { exportSubmissions } from './export-submissions.ts';
import { exportWriting } from './export-writing.ts';
import { leftOutOfExport } from './left-out-of-export.ts';
import { getAccount } from './queries.ts';

/**
 * Everything that is held about a person, as plain JSON, and what is left out with the reason: article 20 of the GDPR asks
 * for no less.
 */
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
    ...(await exportBank(tx)),
    ...(await exportPrivacy(tx)),
    ...(await exportStudy(tx)),
    ...(await exportLabs(tx)),
    ...(await exportWriting(tx)),
    ...(await exportOutcomes(tx)),
    ...(await exportSubmissions(tx)),
    ...(await exportDossiers(tx)),
    ...(await exportExaminations(tx)),
    ...(await exportBookings(tx)),
    ...(await exportNotifications(tx)),
    ...(await exportComplaints(tx)),
    ...(await exportAppeals(tx)),
    ...(await exportAccommodations(tx, { secrets: context.secrets, personId })),
    ...(await exportFeedback(tx)),
    ...(await exportCohorts(tx)),
    ...(await exportSponsors(tx)),
    ...(await exportDiscussions(tx, personId)),
    ...(await exportLive(tx, personId)),
  }));
  const sessions = await databases.auth
    .selectFrom('authSessions')
    .select(['userAgent', 'createdAt', 'updatedAt'])
    .where('userId', '=', personId)
    .execute();
  const relations = await databases.staff
    .selectFrom('personRelations')
    .select(['kind', 'personId', 'otherPersonId', 'recordedAt', 'sinceOn', 'untilOn', 'endReason'])
    .where((where) => where.or([where('personId', '=', personId), where('otherPersonId', '=', personId)]))
    .execute();
  const mails = await databases.staff
    .selectFrom('outgoingMails')
    .select(['kind', 'recipient', 'subject', 'state', 'createdAt', 'sentAt'])
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .execute();
  const mailBounces = await databases.staff
    .selectFrom('mailBounces')
    .select(['email', 'status', 'reason', 'bouncedAt'])
    .where('email', '=', email)
    .execute();
  const sponsorInvitations = await databases.staff
    .selectFrom('sponsorInvitations')
    .select(['email', 'legalName', 'invitedAt', 'expiresAt', 'usedAt'])
    .where('email', '=', email)
    .execute();
  const records = await databases.staff
    .selectFrom('ledgerRecords')
    .select(['sequence', 'kind', 'at', 'reason'])
    .where('streamKind', '=', 'person')
    .where('streamId', '=', personId)
    .orderBy('sequence')
    .execute();
  const bankWork = await exportBankWork(databases.staff, personId);
  return {
    format: 'cmdsp-account/1',
    person: { id: personId, legalName, displayName, audienceGroup, createdAt },
    account: { email, isEmailVerified: emailVerified, hasSecondFactor: twoFactorEnabled },
    ...own,
    ...bankWork,
    ...(await exportPanels(databases.staff, personId)),
    ...(await exportWindowWork(databases.staff, personId)),
    ...(await exportMarking(databases.staff, personId)),
    ...(await exportRecovery(databases.auth, personId)),
    sessions,
    relations: relations.map(({ kind, recordedAt, sinceOn, untilOn, endReason, ...relation }) => ({
      kind,
      recordedAt,
      sinceOn,
      untilOn,
      endReason,
      isMine: relation.personId === personId,
    })),
    mails,
    mailBounces,
    sponsorInvitations,
    records,
    leftOut: leftOutOfExport,
  };
}
