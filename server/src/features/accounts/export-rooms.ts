import type { Tx } from '../../db/database.ts';

/** What exam rooms knew of somebody besides their answers. */
export async function exportRooms(tx: Tx) {
  return {
    examinationConnections: await tx
      .selectFrom('sittingConnections')
      .select(['sittingId', 'holder', 'fromAt', 'seenAt'])
      .orderBy('fromAt')
      .execute(),
    examinationFacts: await tx.selectFrom('sittingFacts').select(['sittingId', 'kind', 'at']).orderBy('at').execute(),
    callsForHelp: await tx
      .selectFrom('helpRequests')
      .select(['number', 'sittingId', 'position', 'text', 'askedAt', 'answeredAt', 'answer'])
      .orderBy('askedAt')
      .execute(),
    examinationNotices: await tx
      .selectFrom('sittingNotices')
      .select(['sittingId', 'kind', 'text', 'minutes', 'toldAt'])
      .orderBy('toldAt')
      .execute(),
  };
}
