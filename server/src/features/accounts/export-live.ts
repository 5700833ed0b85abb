import type { Tx } from '../../db/database.ts';

/** When somebody was in live sessions and what they did there; ask as that person. */
export async function exportLive(tx: Tx, personId: string) {
  return {
    liveVisits: await tx
      .selectFrom('liveVisits')
      .select(['sessionId', 'arrivedAt', 'seenAt', 'leftAt'])
      .orderBy('arrivedAt')
      .execute(),
    liveVotes: await tx.selectFrom('liveVotes').select(['sessionId', 'slide', 'option', 'votedAt']).execute(),
    liveHands: await tx.selectFrom('liveHands').select(['sessionId', 'raisedAt']).execute(),
    liveQuestions: await tx
      .selectFrom('liveQuestions')
      .select(['sessionId', 'body', 'askedAt', 'state'])
      .orderBy('askedAt')
      .execute(),
    liveQuestionsSupported: await tx.selectFrom('liveQuestionVotes').select('questionId').execute(),
    liveGroups: await tx.selectFrom('liveGroupMembers').select(['sessionId', 'round', 'groupNumber']).execute(),
    liveSessionsPlanned: await tx
      .selectFrom('liveSessions')
      .select(['id', 'title', 'plannedFor', 'state'])
      .where('plannedBy', '=', personId)
      .execute(),
  };
}
