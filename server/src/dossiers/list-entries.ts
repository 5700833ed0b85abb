import { entryId, entryKinds, type RegisterEntry } from '@cmdsp/dossiers';
import type { Tx } from '../db/database.ts';

/** An entry with what its row is known by. */
export type StoredEntry = RegisterEntry & { readonly key: string; readonly version: number };

/** The register of a dossier, by kind and number; what was removed is not in it. */
export async function listEntries(tx: Tx, dossierId: string): Promise<readonly StoredEntry[]> {
  const rows = await tx
    .selectFrom('dossierEntries')
    .select(['id', 'part', 'kind', 'number', 'title', 'text', 'refs', 'version'])
    .where('dossierId', '=', dossierId)
    .where('removedAt', 'is', null)
    .execute();
  return rows
    .map(({ id: key, ...row }) => ({ ...row, key, id: entryId(row.kind, row.number) }))
    .sort((a, b) => entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind) || a.number - b.number);
}
