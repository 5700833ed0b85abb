export const libraryTabs = ['standards', 'incidents', 'glossary', 'cases', 'misconceptions', 'objectives'] as const;
export type LibraryTab = (typeof libraryTabs)[number];

const filters = ['module', 'kind', 'jurisdiction', 'device', 'cause'] as const;

/** What an address of the library says: which tab, and how its list is narrowed. */
export type LibrarySearch = { tab?: LibraryTab } & { [Filter in (typeof filters)[number]]?: string };

/** Reads `?tab=incidents&device=implant`; what it does not know it leaves out. */
export function readLibrarySearch(search: Record<string, unknown>): LibrarySearch {
  const tab = libraryTabs.find((name) => name === search['tab']);
  const chosen = filters.flatMap((name) => {
    const value = search[name];
    if (typeof value === 'number') return [[name, String(value)] as const];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return { ...(tab === undefined ? {} : { tab }), ...Object.fromEntries(chosen) };
}
