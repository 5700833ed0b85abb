import { csvFileName } from '../../ui/csv-file-name.ts';
import { DataTable, sortedRows } from '../../ui/data-table.tsx';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import type { LibraryList } from './library-list.ts';
import type { ObjectiveRow } from './library-query.ts';
import { librarySorting } from './library-sorting.ts';
import { ListBar } from './list-bar.tsx';
import { objectiveColumns, objectiveFields } from './objective-columns.tsx';

/** The six objectives of the programme against everything that serves them. */
export function ObjectivesTable({
  objectives,
  search,
  onChange,
}: LibraryList & { readonly objectives: readonly ObjectiveRow[] }) {
  const sorting = librarySorting({ text: search.sort, columns: objectiveColumns, usual: 'objective', onChange });
  const shown = sortedRows(objectives, objectiveColumns, sorting.sort);
  return (
    <>
      <ListBar shown={`${shown.length} objectives`}>
        <DownloadCsv fields={objectiveFields} rows={shown} fileName={csvFileName('objectives')} />
      </ListBar>
      <DataTable
        caption="Learning objectives and what serves them"
        rows={shown}
        keyOf={({ number }) => String(number)}
        columns={objectiveColumns}
        sorting={sorting}
      />
    </>
  );
}
