import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { zonedWords } from '../../ui/zoned-words.ts';
import { CheckInDialog } from './check-in-dialog.tsx';
import { assuranceWords, documentWords } from './check-in-words.ts';
import type { RosterRow, ShownWindow } from './windows-query.ts';

/** Those who come, by name, each with the button that checks them in. */
export function Roster({ window }: { readonly window: ShownWindow }) {
  const [checking, setChecking] = useState<RosterRow | null>(null);
  return (
    <>
      <DataTable<RosterRow>
        caption="Those who come, by name"
        rows={window.roster}
        keyOf={({ id }) => id}
        columns={[
          { id: 'name', label: 'Name', cell: ({ name }) => <bdi>{name}</bdi> },
          { id: 'state', label: 'Stands', cell: (row) => <Standing row={row} /> },
          {
            id: 'identity',
            label: 'Identity',
            cell: (row) => identityWords(row, window.timeZone),
          },
          {
            id: 'time',
            label: 'Minutes',
            isFigure: true,
            cell: ({ minutes, separateRoom }) => `${minutes}${separateRoom ? ', room of their own' : ''}`,
          },
          {
            id: 'do',
            label: 'Check in',
            cell: (row) => {
              if (row.state !== 'booked') return '';
              if (row.conflict !== null) return `${row.conflict} Somebody else checks them in.`;
              return (
                <Button
                  onPress={() => setChecking(row)}
                  aria-label={`${row.checkIn === null ? 'Check in' : 'Correct the check-in of'} ${row.name}`}
                >
                  {row.checkIn === null ? 'Check in' : 'Correct'}
                </Button>
              );
            },
          },
        ]}
      />
      {checking !== null && <CheckInDialog windowId={window.id} row={checking} onClose={() => setChecking(null)} />}
    </>
  );
}

function Standing({ row: { state, checkIn } }: { readonly row: RosterRow }) {
  if (state === 'attended')
    return (
      <Tag tone="good" icon="check">
        Started
      </Tag>
    );
  if (state === 'no-show') return <Tag tone="caution">Did not start</Tag>;
  return checkIn === null || checkIn.assurance === 'none' ? (
    <Tag>Expected</Tag>
  ) : (
    <Tag tone="good" icon="check">
      Checked in
    </Tag>
  );
}

function identityWords({ checkIn }: RosterRow, timeZone: string): string {
  if (checkIn === null) return 'Not checked';
  const documents = checkIn.documents.map((kind) => documentWords[kind]).join(', ');
  const by = checkIn.by === null ? '' : `, ${checkIn.by}`;
  return `${assuranceWords[checkIn.assurance]}${documents === '' ? '' : ` (${documents})`}${by}, ${zonedWords(checkIn.at, timeZone)}`;
}
