import type { Catalogue } from '@cmdsp/content';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { collectSearchDocuments } from './collect-search-documents.ts';

/** Raise it when what is collected or how it is indexed changes: the next start then writes the documents again. */
const edition = 2;
const rowsPerStatement = 500;

/**
 * Fills the search of a release where this version of the program has not done so yet: all documents or none, in the
 * transaction that records the release.
 */
export async function ensureSearchDocuments(
  tx: Tx,
  { release, catalogue }: { readonly release: string; readonly catalogue: Catalogue },
): Promise<void> {
  const found = await tx
    .selectFrom('searchDocuments')
    .select('number')
    .where('release', '=', release)
    .where('edition', '=', edition)
    .limit(1)
    .executeTakeFirst();
  if (found !== undefined) return;
  await tx.deleteFrom('searchDocuments').where('release', '=', release).execute();
  const rows = collectSearchDocuments(catalogue).map((document, number) => ({
    ...document,
    release,
    number,
    edition,
    modules: [...document.modules],
    identifiers: [...document.identifiers],
  }));
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await tx
      .insertInto('searchDocuments')
      .values(rows.slice(from, from + rowsPerStatement))
      .execute();
  }
  await sql`select analyze_search_documents()`.execute(tx);
}
