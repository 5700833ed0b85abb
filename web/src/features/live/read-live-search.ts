/** Which cohort’s sessions are asked for. */
export type LiveSearch = { readonly cohort?: string };

/** Reads the address of the list of sessions. */
export function readLiveSearch(search: Record<string, unknown>): LiveSearch {
  const { cohort } = search;
  return typeof cohort === 'string' && cohort !== '' ? { cohort } : {};
}
