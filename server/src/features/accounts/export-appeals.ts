import type { Tx } from '../../db/database.ts';

/** Appeals, remarks on questions and cases about examinations of somebody; inside `asPerson`. */
export async function exportAppeals(tx: Tx) {
  return {
    appeals: await tx
      .selectFrom('appeals')
      .select(['number', 'sittingId', 'ground', 'position', 'statement', 'wish', 'state', 'filedAt', 'reviewBy'])
      .select(['decideBy', 'outcome', 'answer', 'decidedAt', 'withdrawnAt'])
      .orderBy('filedAt')
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
