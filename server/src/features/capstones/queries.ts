import type { Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';

const columns = [
  'id',
  'personId',
  'dossierId',
  'caseId',
  'round',
  'contentRelease',
  'submissionId',
  'state',
  'frozenAt',
  'dossierHash',
  'register',
  'eventId',
  'eventToldAt',
  'questions',
  'defenceFactor',
  'defenceStartedAt',
  'defenceEndsAt',
  'submittedAt',
  'endedBy',
] as const;

/** A stored capstone without what draws its event and questions. */
export type CapstoneRow = Awaited<ReturnType<typeof listCapstones>>[number];

/** A text of a capstone. */
export type CapstoneText = {
  readonly place: number;
  readonly documentId: string;
  readonly words: number;
  readonly limits: { readonly least: number; readonly most: number };
};

/** The capstones of somebody, newest first. For both roles. */
export async function listCapstones(tx: Tx, personId: string) {
  return tx
    .selectFrom('capstones')
    .select(columns)
    .where('personId', 'in', peopleOf(personId))
    .orderBy('frozenAt', 'desc')
    .execute();
}

/** The newest capstone of somebody, locked until the transaction ends; null without one. With the staff role. */
export async function lockCapstone(
  tx: Tx,
  personId: string,
): Promise<(CapstoneRow & { readonly seed: string }) | null> {
  const row = await tx
    .selectFrom('capstones')
    .select([...columns, 'seed'])
    .where('personId', 'in', peopleOf(personId))
    .orderBy('frozenAt', 'desc')
    .limit(1)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The texts of a submission by place. */
export async function listTexts(tx: Tx, submissionId: string): Promise<readonly CapstoneText[]> {
  const rows = await tx
    .selectFrom('submissionDocuments')
    .innerJoin('documents', 'documents.id', 'submissionDocuments.documentId')
    .select(['place', 'documentId', 'words', 'wordsLeast', 'wordsMost'])
    .where('submissionId', '=', submissionId)
    .orderBy('place')
    .execute();
  return rows.map(({ wordsLeast: least, wordsMost: most, ...row }) => ({ ...row, limits: { least, most } }));
}
