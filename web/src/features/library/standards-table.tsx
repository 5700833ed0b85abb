import { DataTable, sortedRows } from '../../ui/data-table.tsx';
import { csvFileName } from '../../ui/csv-file-name.ts';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import { Empty } from '../../ui/states.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { LibraryList } from './library-list.ts';
import type { ListedStandard } from './library-query.ts';
import { librarySorting } from './library-sorting.ts';
import { standardKindWords } from './library-words.ts';
import { ListBar } from './list-bar.tsx';
import type { LibrarySearch } from './read-library-search.ts';
import { standardColumns, standardFields } from './standard-columns.tsx';

/** The standards by issuer, narrowed by jurisdiction, kind and module. */
export function StandardsTable({
  standards,
  search,
  onChange,
}: LibraryList & { readonly standards: readonly ListedStandard[] }) {
  if (standards.length === 0) {
    return <Empty title="No standards yet">They appear with the next release of the course content.</Empty>;
  }
  const { jurisdiction, kind, module } = search;
  const isNarrowed = (jurisdiction ?? kind ?? module) !== undefined;
  const sorting = librarySorting({ text: search.sort, columns: standardColumns, usual: 'issuer', onChange });
  const shown = sortedRows(
    standards.filter((standard) => fits(standard, search)),
    standardColumns,
    sorting.sort,
  );
  return (
    <>
      <FilterBar
        filters={filtersOf(standards)}
        chosen={search}
        onChange={(name, value) => onChange({ [name]: value })}
      />
      <ListBar
        shown={`${shown.length} of ${standards.length} standards and sources`}
        onShowAll={
          isNarrowed ? () => onChange({ jurisdiction: undefined, kind: undefined, module: undefined }) : undefined
        }
      >
        {shown.length > 0 && (
          <DownloadCsv
            fields={standardFields}
            rows={shown}
            fileName={csvFileName('standards', { jurisdiction, kind, module })}
          />
        )}
      </ListBar>
      {shown.length === 0 ? (
        <Empty title="Nothing fits">No entry has all of these properties. Choose fewer.</Empty>
      ) : (
        <DataTable
          caption="Standards"
          rows={shown}
          keyOf={({ slug }) => slug}
          columns={standardColumns}
          sorting={sorting}
        />
      )}
    </>
  );
}

function fits(standard: ListedStandard, { jurisdiction, kind, module }: LibrarySearch): boolean {
  if (jurisdiction !== undefined && standard.jurisdiction !== jurisdiction) return false;
  if (kind !== undefined && standard.kind !== kind) return false;
  return module === undefined || standard.topics.some(({ id }) => id.startsWith(`${module}.`));
}

function filtersOf(standards: readonly ListedStandard[]) {
  const jurisdictions = [...new Set(standards.map(({ jurisdiction }) => jurisdiction))].sort();
  const kinds = [...new Set(standards.map(({ kind }) => kind))].sort();
  const modules = [...new Set(standards.flatMap(({ topics }) => topics.map(({ id }) => id.slice(0, 1))))].sort();
  return [
    {
      name: 'jurisdiction' as const,
      label: 'Jurisdiction',
      options: jurisdictions.map((value) => ({ value, label: value })),
    },
    {
      name: 'kind' as const,
      label: 'Kind',
      options: kinds.map((value) => ({ value, label: standardKindWords[value] ?? value })),
    },
    {
      name: 'module' as const,
      label: 'Module',
      options: modules.map((value) => ({ value, label: `Module ${value}` })),
    },
  ];
}
