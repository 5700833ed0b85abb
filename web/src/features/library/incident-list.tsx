import { csvFileName } from '../../ui/csv-file-name.ts';
import { DataTable, sortedRows } from '../../ui/data-table.tsx';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import { Empty } from '../../ui/states.tsx';
import { FilterBar } from './filter-bar.tsx';
import { incidentColumns, incidentFields } from './incident-columns.tsx';
import { IncidentTimeline } from './incident-timeline.tsx';
import type { LibraryList } from './library-list.ts';
import type { ListedIncident } from './library-query.ts';
import { librarySorting } from './library-sorting.ts';
import { wordsOf } from './library-words.ts';
import { ListBar } from './list-bar.tsx';
import type { LibrarySearch } from './read-library-search.ts';
import { ViewButton } from './view-button.tsx';

/** Incidents narrowed by device, cause and module: along a timeline, or as a table to sort. */
export function IncidentList({
  incidents,
  search,
  onChange,
}: LibraryList & { readonly incidents: readonly ListedIncident[] }) {
  if (incidents.length === 0) {
    return <Empty title="No incidents yet">They appear with the next release of the course content.</Empty>;
  }
  const { device, cause, module, view } = search;
  const isNarrowed = (device ?? cause ?? module) !== undefined;
  const sorting = librarySorting({ text: search.sort, columns: incidentColumns, usual: '-date', onChange });
  const fitting = incidents.filter((incident) => fits(incident, search));
  const shown = view === 'table' ? sortedRows(fitting, incidentColumns, sorting.sort) : fitting;
  return (
    <>
      <FilterBar
        filters={filtersOf(incidents)}
        chosen={search}
        onChange={(name, value) => onChange({ [name]: value })}
      />
      <ListBar
        shown={`${shown.length} of ${incidents.length} incidents`}
        onShowAll={isNarrowed ? () => onChange({ device: undefined, cause: undefined, module: undefined }) : undefined}
      >
        <ViewButton view={view} usual="timeline" onChange={onChange} />
        {shown.length > 0 && (
          <DownloadCsv
            fields={incidentFields}
            rows={shown}
            fileName={csvFileName('incidents', { device, cause, module })}
          />
        )}
      </ListBar>
      {shown.length === 0 && <Empty title="Nothing fits">No incident has all of these properties. Choose fewer.</Empty>}
      {shown.length > 0 && view !== 'table' && <IncidentTimeline incidents={shown} />}
      {shown.length > 0 && view === 'table' && (
        <DataTable
          caption="Incidents"
          rows={shown}
          keyOf={({ slug }) => slug}
          columns={incidentColumns}
          sorting={sorting}
        />
      )}
    </>
  );
}

function fits(incident: ListedIncident, { device, cause, module }: LibrarySearch): boolean {
  if (device !== undefined && !incident.devices.includes(device)) return false;
  if (cause !== undefined && !incident.causes.includes(cause)) return false;
  return module === undefined || incident.modules.includes(Number(module));
}

function filtersOf(incidents: readonly ListedIncident[]) {
  const optionsOf = (values: readonly string[]) =>
    [...new Set(values)].sort().map((value) => ({ value, label: wordsOf(value) }));
  const modules = [...new Set(incidents.flatMap((incident) => incident.modules))].toSorted((a, b) => a - b);
  return [
    { name: 'device' as const, label: 'Device', options: optionsOf(incidents.flatMap(({ devices }) => devices)) },
    { name: 'cause' as const, label: 'Cause', options: optionsOf(incidents.flatMap(({ causes }) => causes)) },
    {
      name: 'module' as const,
      label: 'Module',
      options: modules.map((module) => ({ value: String(module), label: `Module ${module}` })),
    },
  ];
}
