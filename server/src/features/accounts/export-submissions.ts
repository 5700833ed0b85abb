import type { Tx } from '../../db/database.ts';

/** Marked work of somebody: every round with its receipts, and the files beside it with where they are fetched. */
export async function exportSubmissions(tx: Tx) {
  const files = await tx
    .selectFrom('submissionFiles')
    .select(['id', 'submissionId', 'place', 'name', 'mediaType', 'bytes', 'sha256', 'storedAt', 'deletedAt'])
    .orderBy('storedAt')
    .execute();
  return {
    markedWork: await tx
      .selectFrom('submissions')
      .select(['id', 'kind', 'subject', 'round', 'state', 'openedAt', 'submittedAt', 'promisedBy', 'withdrawnAt'])
      .select(['releasedAt', 'receipt'])
      .orderBy('openedAt')
      .execute(),
    markedWorkTexts: await tx
      .selectFrom('submissionDocuments')
      .select(['submissionId', 'place', 'title', 'documentId'])
      .orderBy('submissionId')
      .orderBy('place')
      .execute(),
    markedWorkFiles: files.map((file) => ({
      ...file,
      address: file.deletedAt === null ? `/api/submissions/${file.submissionId}/files/${file.id}` : null,
    })),
  };
}
