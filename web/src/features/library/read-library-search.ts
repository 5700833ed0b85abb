export const libraryTabs = ['standards', 'incidents', 'glossary', 'cases', 'misconceptions', 'objectives'] as const;
export type LibraryTab = (typeof libraryTabs)[number];

/** `find` is what was typed to narrow the glossary, `sort` a column as `readSort` reads it. */
const texts = ['module', 'kind', 'jurisdiction', 'device', 'cause', 'find', 'sort'] as const;

/** What an address of the library says: which tab, how its list is narrowed and sorted, and whether it is a table. */
export type LibrarySearch = { tab?: LibraryTab; view?: 'table' } & { [Text in (typeof texts)[number]]?: string };

/** A change to an address; what is undefined is taken out. */
export type LibraryChange = { [Name in keyof LibrarySearch]?: LibrarySearch[Name] | undefined };

/** Reads `?tab=incidents&device=implant&view=table&sort=-date`; what it does not know it leaves out. */
export function readLibrarySearch(search: Record<string, unknown>): LibrarySearch {
  const tab = libraryTabs.find((name) => name === search['tab']);
  const chosen = texts.flatMap((name) => {
    const value = search[name];
    if (typeof value === 'number') return [[name, String(value)] as const];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(search['view'] === 'table' ? { view: 'table' } : {}),
    ...Object.fromEntries(chosen),
  };
}
