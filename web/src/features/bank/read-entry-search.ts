/** What is shown of an entry, as the address says it. */
export type EntrySearch = { readonly tab?: string; readonly revision?: number };

const tabs = ['question', 'review', 'changes', 'history', 'life'];

/** Reads `?tab=changes&revision=2`; what it does not know it leaves out. */
export function readEntrySearch(search: Record<string, unknown>): EntrySearch {
  const { tab } = search;
  const revision = Number(search['revision']);
  return {
    ...(typeof tab === 'string' && tabs.includes(tab) ? { tab } : {}),
    ...(Number.isInteger(revision) && revision > 0 ? { revision } : {}),
  };
}
