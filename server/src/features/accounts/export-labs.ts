import type { Tx } from '../../db/database.ts';

/** Labs: runs with everything that was saved in them, and what they were worth. Reasons of graded runs follow on their page once they are open. */
export async function exportLabs(tx: Tx) {
  return {
    labRuns: await tx
      .selectFrom('labRuns')
      .select(['id', 'labId', 'kind', 'number', 'task', 'startedAt', 'hints', 'endedAt'])
      .orderBy('startedAt')
      .execute(),
    labSaves: await tx
      .selectFrom('labRunMoves')
      .select(['runId', 'revision', 'answer', 'savedAt'])
      .orderBy('runId')
      .orderBy('revision')
      .execute(),
    labMarks: await tx
      .selectFrom('labRunMarks')
      .select(['runId', 'revision', 'points', 'earned', 'capPoints', 'answerHash', 'markedAt'])
      .orderBy('markedAt')
      .execute(),
    labClosings: await tx.selectFrom('labClosings').select(['labId', 'how', 'closedAt']).orderBy('closedAt').execute(),
  };
}
