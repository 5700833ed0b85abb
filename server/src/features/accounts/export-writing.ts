import type { Tx } from '../../db/database.ts';

/** What somebody wrote at length: the texts as they stand, earlier ones, and those that were never applied. */
export async function exportWriting(tx: Tx) {
  return {
    texts: await tx
      .selectFrom('documents')
      .select(['id', 'kind', 'subject', 'body', 'words', 'state', 'openedAt', 'savedAt', 'frozenAt'])
      .orderBy('openedAt')
      .execute(),
    earlierTexts: await tx
      .selectFrom('documentVersions')
      .select(['documentId', 'save', 'body', 'savedAt'])
      .orderBy('documentId')
      .orderBy('save')
      .execute(),
    textReceipts: await tx
      .selectFrom('documentReceipts')
      .select(['documentId', 'save', 'fence', 'revision', 'at', 'salt', 'answerHash', 'previousHash', 'hash'])
      .select('batchProof')
      .orderBy('documentId')
      .orderBy('save')
      .execute(),
    textsNotApplied: await tx.selectFrom('documentStrays').select(['documentId', 'body', 'at']).orderBy('at').execute(),
  };
}
