import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Answer } from '../../api/request.ts';
import { accommodationListQuery } from './accommodation-queries.ts';
import { arrangementLines } from './accommodation-words.ts';
import { dayWords } from '../../ui/day-words.ts';
import styles from './accommodations.module.css';

type Person = Answer<'GET /api/accommodation-list'>['people'][number];

const seatWords: Readonly<Record<Person['seat'], string>> = {
  running: 'Sits now',
  taken: 'Has a seat',
  booked: 'Booked',
  none: 'No seat yet',
};

/** Who gets how many minutes on a day, with the sum; to be printed before the day. */
export function AccommodationListPage() {
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  const { data, error, refetch } = useQuery(accommodationListQuery(day));
  return (
    <Page
      title="Accommodations of a day"
      purpose="Who gets how many minutes, and what to arrange. Why stays between the candidate and the officer."
      action={<Button onPress={() => window.print()}>Print the list</Button>}
    >
      <div className={styles.screen}>
        <TextField label="Day" type="date" value={day} onChange={(chosen) => chosen !== '' && setDay(chosen)} />
      </div>
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the list" lines={6} />}
      {data?.people.length === 0 && (
        <Empty title="Nothing to arrange on this day">Everybody has {data.paperMinutes} minutes.</Empty>
      )}
      {data !== undefined && data.people.length > 0 && (
        <>
          <p>
            {dayWords(data.day)}:{' '}
            {data.people.length === 1 ? 'one person gets' : `these ${data.people.length} people get`} these minutes.
            Everybody else has {data.paperMinutes}.
          </p>
          <DataTable
            caption="Accommodations of the day"
            rows={data.people}
            keyOf={({ name, sum }) => `${name} ${sum}`}
            columns={[
              { id: 'name', label: 'Person', cell: ({ name }) => <bdi>{name}</bdi> },
              {
                id: 'seat',
                label: 'Seat',
                cell: ({ seat, window }) => (window === null ? seatWords[seat] : `${seatWords[seat]}: ${window}`),
              },
              { id: 'time', label: 'Time', isFigure: true, cell: ({ seconds }) => timeWords(seconds) },
              { id: 'sum', label: 'Sum', cell: ({ sum }) => sum },
              {
                id: 'breaks',
                label: 'Breaks (clock stops)',
                isFigure: true,
                cell: ({ breakMinutes }) => `${breakMinutes} min`,
              },
              { id: 'arrange', label: 'To arrange', cell: ({ given }) => roomLines(given) },
              { id: 'applied', label: 'In the exam', cell: Applied },
            ]}
          />
        </>
      )}
    </Page>
  );
}

/** A time in minutes, and seconds where there are some. */
function timeWords(seconds: number): string {
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}

/** What a room has to do: minutes stand in columns of their own. */
function roomLines(given: Person['given']): string {
  const lines = arrangementLines({ ...given, timeFactor: '1/1', stopClockBreaks: null });
  return lines.length === 0 ? 'Nothing more' : lines.join('; ');
}

function Applied({ isApplied }: Person) {
  if (isApplied === null) return 'When the seat is taken';
  return isApplied ? (
    <Tag tone="good" icon="check">
      Set
    </Tag>
  ) : (
    <Tag tone="danger" icon="warning">
      Differs: extend on the board
    </Tag>
  );
}
