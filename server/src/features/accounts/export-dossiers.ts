import type { Tx } from '../../db/database.ts';

/** Dossiers with their registers and what was said about them, and capstones; the texts are with everything one wrote. */
export async function exportDossiers(tx: Tx) {
  return {
    dossiers: await tx
      .selectFrom('dossiers')
      .select(['id', 'caseId', 'round', 'chosenAt', 'leftAt', 'frozenAt'])
      .orderBy('chosenAt')
      .execute(),
    dossierTexts: await tx.selectFrom('dossierParts').select(['dossierId', 'round', 'part', 'documentId']).execute(),
    dossierEntries: await tx
      .selectFrom('dossierEntries')
      .select(['dossierId', 'part', 'kind', 'number', 'title', 'text', 'refs', 'changedAt', 'removedAt'])
      .orderBy('kind')
      .orderBy('number')
      .execute(),
    dossierComments: await tx
      .selectFrom('dossierComments')
      .select(['dossierId', 'part', 'authorRole', 'body', 'writtenAt'])
      .orderBy('writtenAt')
      .execute(),
    capstones: await tx
      .selectFrom('capstones')
      .select([
        'caseId',
        'round',
        'state',
        'frozenAt',
        'dossierHash',
        'register',
        'eventId',
        'eventToldAt',
        'questions',
      ])
      .select(['defenceFactor', 'defenceStartedAt', 'defenceEndsAt', 'submittedAt', 'endedBy', 'submissionId'])
      .orderBy('frozenAt')
      .execute(),
  };
}
