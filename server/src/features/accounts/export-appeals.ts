import type { Tx } from '../../db/database.ts';

/** Appeals with their files by name, remarks on questions and cases about examinations of somebody; inside `asPerson`. */
export async function exportAppeals(tx: Tx) {
  return {
    appeals: await tx
      .selectFrom('appeals')
      .select([
        'number',
        'sittingId',
        'submissionId',
        'isMarkedAgain',
        'ground',
        'position',
        'statement',
        'wish',
        'state',
        'filedAt',
        'reviewBy',
      ])
      .select(['decideBy', 'outcome', 'answer', 'decidedAt', 'withdrawnAt'])
      .orderBy('filedAt')
      .execute(),
    appealEvidence: await tx
      .selectFrom('appealEvidence')
      .select(['appealId', 'name', 'mediaType', 'bytes', 'storedAt', 'deletedAt'])
      .orderBy('storedAt')
      .execute(),
    appealReadings: await tx
      .selectFrom('appealReadings')
      .select(['appealId', 'evidenceId', 'readAt'])
      .orderBy('readAt')
      .execute(),
    questionRemarks: await tx
      .selectFrom('questionRemarks')
      .select(['sittingId', 'position', 'body', 'writtenAt'])
      .orderBy('writtenAt')
      .execute(),
    misconductCases: await tx
      .selectFrom('ownMisconductCases')
      .select(['number', 'sittingId', 'state', 'notice', 'noticedAt', 'hearUntil', 'answer', 'answeredAt'])
      .select(['isEstablished', 'sanction', 'barMonths', 'reason', 'decidedAt', 'barredUntil'])
      .orderBy('noticedAt')
      .execute(),
  };
}
