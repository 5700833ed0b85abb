import type { LibraryChange, LibrarySearch } from './read-library-search.ts';

/** What each list of the library needs to know of the address, and how it changes it. */
export type LibraryList = {
  readonly search: LibrarySearch;
  readonly onChange: (change: LibraryChange) => void;
};
