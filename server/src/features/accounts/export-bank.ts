import type { Database, Tx } from '../../db/database.ts';

/** When somebody read the question bank, and what they accepted and declared before; what they read stays with the bank. */
export async function exportBank(tx: Tx) {
  return {
    bankReadings: await tx.selectFrom('bankReadings').select('readAt').orderBy('readAt').execute(),
    bankDeclarations: await tx
      .selectFrom('bankDeclarations')
      .select(['kind', 'version', 'hash', 'interests', 'declaredAt'])
      .orderBy('declaredAt')
      .execute(),
  };
}

/** Which questions somebody worked on, with the staff role; what the questions say stays with the bank. */
export async function exportBankWork(db: Database, personId: string) {
  const revisions = await db
    .selectFrom('bankRevisions')
    .select(['entryId', 'revision', 'createdAt'])
    .where('writtenBy', '=', personId)
    .orderBy('createdAt')
    .execute();
  const steps = await db
    .selectFrom('bankSteps')
    .select(['entryId', 'revision', 'step', 'reason', 'takenAt'])
    .where('takenBy', '=', personId)
    .orderBy('takenAt')
    .execute();
  const comments = await db
    .selectFrom('bankComments')
    .select(['entryId', 'revision', 'writtenAt'])
    .where('writtenBy', '=', personId)
    .orderBy('writtenAt')
    .execute();
  const drafts = await db
    .selectFrom('bankDrafts')
    .select(['entryId', 'updatedAt'])
    .where('writtenBy', '=', personId)
    .execute();
  return { bankWork: { revisions, steps, comments, drafts } };
}
