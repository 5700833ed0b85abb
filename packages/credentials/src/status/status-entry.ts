import { isUrl } from '../encoding/url.ts';
import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';

/** What a status list is about. */
export type StatusPurpose = 'revocation' | 'suspension';

/** A place in a status list that tells whether a credential was revoked or suspended. */
export type StatusEntry = { readonly purpose: StatusPurpose; readonly listUrl: string; readonly index: number };

/** Writes an entry as it stands in `credentialStatus`. */
export function presentStatusEntry(entry: StatusEntry): JsonObject {
  return {
    id: `${entry.listUrl}#${entry.index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: entry.purpose,
    statusListIndex: String(entry.index),
    statusListCredential: entry.listUrl,
  };
}

/**
 * Reads the entries of a credential that we understand. `hasOthers` tells that there are entries of another type, purpose or
 * form, so that nobody concludes from silence.
 */
export function readStatusEntries(credential: JsonObject): {
  readonly entries: readonly StatusEntry[];
  readonly hasOthers: boolean;
} {
  const found = listOf(credential['credentialStatus']).map(readEntry);
  return { entries: found.filter((entry) => entry !== null), hasOthers: found.includes(null) };
}

function readEntry(value: unknown): StatusEntry | null {
  if (!isJsonObject(value) || !listOf(value['type']).includes('BitstringStatusListEntry')) return null;
  const { statusPurpose: purpose, statusListIndex: index, statusListCredential: listUrl } = value;
  if (purpose !== 'revocation' && purpose !== 'suspension') return null;
  if (!isUrl(listUrl) || (value['statusSize'] !== undefined && value['statusSize'] !== 1)) return null;
  if (typeof index !== 'string' || !/^\d{1,9}$/.test(index)) return null;
  return { purpose, listUrl, index: Number(index) };
}
