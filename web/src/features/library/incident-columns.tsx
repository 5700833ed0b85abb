import { Link } from '@tanstack/react-router';
import type { Column } from '../../ui/data-table.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import type { CsvField } from '../../ui/write-csv.ts';
import type { ListedIncident } from './library-query.ts';
import { incidentKindWords, sectorWords, wordsOf } from './library-words.ts';

/** The columns of the table of incidents. */
export const incidentColumns: readonly Column<ListedIncident>[] = [
  { id: 'date', label: 'Date', cell: ({ on }) => formatPartialDate(on), sortKey: ({ on }) => on },
  {
    id: 'title',
    label: 'Incident',
    cell: ({ slug, title }) => (
      <Link to="/learn/incidents/$slug" params={{ slug }}>
        {title}
      </Link>
    ),
    sortKey: ({ title }) => title,
  },
  { id: 'kind', label: 'Kind', cell: kindWords, sortKey: kindWords },
  { id: 'devices', label: 'Devices', cell: deviceWords, sortKey: deviceWords },
  { id: 'causes', label: 'Causes', cell: causeWords, sortKey: causeWords },
  {
    id: 'modules',
    label: 'Modules',
    cell: ({ modules }) => modules.join(', '),
    sortKey: ({ modules }) => modules[0] ?? null,
  },
];

/** What the file of the table of incidents says of each. */
export const incidentFields: readonly CsvField<ListedIncident>[] = [
  { label: 'Date', text: ({ on }) => on },
  { label: 'Incident', text: ({ title }) => title },
  { label: 'Kind', text: ({ kind }) => incidentKindWords[kind] ?? kind },
  { label: 'Sector', text: ({ sector }) => sectorWords[sector] ?? sector },
  { label: 'Devices', text: ({ devices }) => devices.map(wordsOf).join('; ') },
  { label: 'Causes', text: ({ causes }) => causes.map(wordsOf).join('; ') },
  { label: 'Modules', text: ({ modules }) => modules.join('; ') },
  { label: 'Parties', text: ({ parties }) => parties.join('; ') },
  { label: 'Lesson', text: ({ lesson }) => lesson },
];

function kindWords({ kind, sector }: ListedIncident): string {
  return `${incidentKindWords[kind] ?? kind}, ${(sectorWords[sector] ?? sector).toLowerCase()}`;
}

function deviceWords({ devices }: ListedIncident): string {
  return devices.map(wordsOf).join(', ');
}

function causeWords({ causes }: ListedIncident): string {
  return causes.map(wordsOf).join(', ');
}
