import type { DocumentBody } from '@cmdsp/documents';
import type { Selectable } from 'kysely';
import type { Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';
import type { Dossiers } from '../db/tables/dossiers.ts';
import { Problem } from '../http/problem.ts';

/** A stored dossier. */
export type DossierRow = Selectable<Dossiers>;

/** The text of a part as it was saved last. */
export type PartText = {
  readonly part: number;
  readonly documentId: string;
  readonly words: number;
  readonly body: DocumentBody;
  readonly savedAt: Date | null;
};

/** The dossier that somebody has in hand; null before a case is chosen. For both roles. */
export async function findDossier(tx: Tx, personId: string): Promise<DossierRow | null> {
  const row = await tx
    .selectFrom('dossiers')
    .selectAll()
    .where('personId', 'in', peopleOf(personId))
    .where('leftAt', 'is', null)
    .orderBy('frozenAt', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The same where there has to be one. @throws Problem `not-found` */
export async function getDossier(tx: Tx, personId: string): Promise<DossierRow> {
  const row = await findDossier(tx, personId);
  if (row === null) throw new Problem('not-found', 'You have no case in hand yet. Choose one first.');
  return row;
}

/** The texts of a round, by part. */
export async function listPartTexts(
  tx: Tx,
  { id, round }: { readonly id: string; readonly round: number },
): Promise<readonly PartText[]> {
  return tx
    .selectFrom('dossierParts')
    .innerJoin('documents', 'documents.id', 'dossierParts.documentId')
    .select(['part', 'documentId', 'words', 'body', 'savedAt'])
    .where('dossierId', '=', id)
    .where('round', '=', round)
    .orderBy('part')
    .execute();
}
