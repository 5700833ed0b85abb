import type { Tx } from '../../db/database.ts';
import { exportDisruptions } from './export-disruptions.ts';
import { exportRooms } from './export-rooms.ts';

/** Sittings with every answer that was kept, results that are released, and certificates with what became of them. */
export async function exportExaminations(tx: Tx) {
  return {
    sittings: await tx
      .selectFrom('sittings')
      .select([
        'id',
        'kind',
        'state',
        'rulesVersion',
        'rulesAcceptedAt',
        'nonDisclosureVersion',
        'bookingId',
        'windowOpensAt',
        'windowClosesAt',
        'personalTimeMs',
        'accommodation',
        'creditMs',
        'startedAt',
        'finishedAt',
        'createdAt',
      ])
      .orderBy('createdAt')
      .execute(),
    examinationAnswers: await tx
      .selectFrom('responses')
      .select(['sittingId', 'sequence', 'position', 'response', 'at', 'isLate', 'hash'])
      .orderBy('sittingId')
      .orderBy('sequence')
      .execute(),
    answersNotApplied: await tx
      .selectFrom('changeEvidence')
      .select(['sittingId', 'position', 'response', 'at', 'cause'])
      .orderBy('at')
      .execute(),
    ...(await exportRooms(tx)),
    ...(await exportDisruptions(tx)),
    results: await tx
      .selectFrom('releasedResults')
      .select([
        'sittingId',
        'kind',
        'points',
        'maximum',
        'passMark',
        'decision',
        'answered',
        'questionCount',
        'domains',
        'studyNext',
        'releasedAt',
      ])
      .orderBy('releasedAt')
      .execute(),
    resultsBefore: await tx
      .selectFrom('releasedResultRevisions')
      .select(['sittingId', 'revision', 'points', 'maximum', 'decision', 'isPassKept', 'replacedAt'])
      .orderBy('replacedAt')
      .execute(),
    resultSteps: await tx
      .selectFrom('trackedResults')
      .select(['sittingId', 'releaseMode', 'receivedAt', 'promisedAt', 'reviewedAt', 'releasedAt', 'finalAt'])
      .orderBy('receivedAt')
      .execute(),
    passesTakenAway: await tx
      .selectFrom('ownPassWithdrawals')
      .select(['sittingId', 'reason', 'decidedAt'])
      .orderBy('decidedAt')
      .execute(),
    certificates: await tx
      .selectFrom('certificates')
      .select([
        'id',
        'number',
        'schemeVersion',
        'legalName',
        'status',
        'statusChangedAt',
        'awardedAt',
        'validFrom',
        'validUntil',
        'credential',
      ])
      .orderBy('awardedAt')
      .execute(),
    certificateEvents: await tx
      .selectFrom('certificateEvents')
      .select(['certificateId', 'action', 'reason', 'at'])
      .orderBy('at')
      .execute(),
  };
}
