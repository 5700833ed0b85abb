import type { DocumentBody } from '@cmdsp/documents';
import type { Tx } from '../db/database.ts';

/** An earlier text in a list. */
export type VersionEntry = { readonly save: number; readonly words: number; readonly at: number };

/** A text that came under an older lease, in a list. */
export type StrayEntry = {
  readonly id: string;
  readonly words: number;
  readonly at: number;
  readonly isSetAside: boolean;
};

/** Earlier texts of a document and those that were never applied, the newest first. Inside the person's transaction. */
export async function listVersions(
  tx: Tx,
  id: string,
): Promise<{ readonly versions: VersionEntry[]; readonly strays: StrayEntry[] }> {
  const versions = await tx
    .selectFrom('documentVersions')
    .select(['save', 'words', 'savedAt'])
    .where('documentId', '=', id)
    .orderBy('save', 'desc')
    .execute();
  const strays = await tx
    .selectFrom('documentStrays')
    .select(['id', 'words', 'at', 'setAsideAt'])
    .where('documentId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return {
    versions: versions.map(({ save, words, savedAt }) => ({ save, words, at: savedAt.getTime() })),
    strays: strays.map((stray) => ({
      id: stray.id,
      words: stray.words,
      at: stray.at.getTime(),
      isSetAside: stray.setAsideAt !== null,
    })),
  };
}

/** One text with when it was written. */
export type WrittenText = { readonly body: DocumentBody; readonly words: number; readonly at: number };

/** An earlier text; null when there is none, or it was thinned out. */
export async function findVersion(tx: Tx, { id, save }: { id: string; save: number }): Promise<WrittenText | null> {
  const row = await tx
    .selectFrom('documentVersions')
    .select(['body', 'words', 'savedAt'])
    .where('documentId', '=', id)
    .where('save', '=', save)
    .executeTakeFirst();
  return row === undefined ? null : { body: row.body, words: row.words, at: row.savedAt.getTime() };
}

/** A text that came under an older lease; null when there is none. */
export async function findStray(tx: Tx, { id, stray }: { id: string; stray: string }): Promise<WrittenText | null> {
  const row = await tx
    .selectFrom('documentStrays')
    .select(['body', 'words', 'at'])
    .where('documentId', '=', id)
    .where('id', '=', stray)
    .executeTakeFirst();
  return row === undefined ? null : { body: row.body, words: row.words, at: row.at.getTime() };
}
