import type { Database } from '../db/database.ts';
import type { Adoption } from './adopt-release.ts';
import type { EarlierReleases } from './earlier-releases.ts';
import { ensureSearchDocuments } from './search/ensure-search-documents.ts';

/** Reads the releases that cohorts stay on before anybody asks for them, and fills their search where that is due. */
export async function prepareStaying(
  db: Database,
  { staying, earlierReleases }: { readonly staying: Adoption['staying']; readonly earlierReleases: EarlierReleases },
): Promise<void> {
  for (const { release } of staying) {
    const catalogue = await earlierReleases.find(release);
    if (catalogue === null) continue;
    await db.transaction().execute((tx) => ensureSearchDocuments(tx, { release, catalogue }));
  }
}
