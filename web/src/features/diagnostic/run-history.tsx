import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { dayWords } from '../../ui/day-words.ts';
import type { DiagnosticAnswer } from './diagnostic-query.ts';

/** Finished goes, newest first. */
export function RunHistory({ runs }: { readonly runs: DiagnosticAnswer['runs'] }) {
  if (runs.length === 0) {
    return <Empty title="No results yet">Each finished go is listed here and can be read again.</Empty>;
  }
  return (
    <DataTable
      caption="Your results"
      columns={[
        {
          id: 'finished',
          label: 'Finished',
          cell: ({ id, finishedAt }) => (
            <Link to="/diagnostic/$run" params={{ run: id }}>
              <time dateTime={finishedAt}>{dayWords(finishedAt)}</time>
            </Link>
          ),
        },
        { id: 'right', label: 'Right', isFigure: true, cell: ({ right, asked }) => `${right} of ${asked}` },
      ]}
      rows={runs}
      keyOf={({ id }) => id}
    />
  );
}
