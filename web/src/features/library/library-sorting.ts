import type { Sorting } from '../../ui/data-table.tsx';
import { readSort, writeSort } from '../../ui/table-sort.ts';
import type { LibraryChange } from './read-library-search.ts';

/** The sorting of a table as the address says it; the usual one goes without saying. */
export function librarySorting({
  text,
  columns,
  usual,
  onChange,
}: {
  /** What the address says. */
  readonly text: string | undefined;
  readonly columns: readonly { readonly id: string }[];
  /** How the table is sorted when the address says nothing of it: `-date`. */
  readonly usual: string;
  readonly onChange: (change: LibraryChange) => void;
}): Sorting {
  const ids = columns.map(({ id }) => id);
  const sort = readSort(text, ids) ?? readSort(usual, ids) ?? { column: '', direction: 'ascending' };
  return {
    sort,
    onSort: (next) => onChange({ sort: writeSort(next) === usual ? undefined : writeSort(next) }),
  };
}
