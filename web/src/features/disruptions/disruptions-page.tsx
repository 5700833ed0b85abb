import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { disruptionsQuery, type ListedDisruption } from './disruption-queries.ts';
import { causeWords, lengthWords, spanWords, stateWords } from './disruption-words.ts';
import { RemedyRules } from './remedy-rules.tsx';

const columns: readonly Column<ListedDisruption>[] = [
  {
    id: 'when',
    label: 'When',
    cell: (row) => (
      <Link to="/staff/disruptions/$disruption" params={{ disruption: row.id }}>
        {spanWords(row)}
      </Link>
    ),
  },
  { id: 'cause', label: 'What', cell: ({ cause }) => causeWords[cause] },
  { id: 'people', label: 'People', cell: ({ people }) => people, isFigure: true },
  { id: 'most', label: 'Lost at most', cell: ({ mostSeconds }) => lengthWords(mostSeconds), isFigure: true },
  { id: 'state', label: 'Decision', cell: ({ state }) => stateWords[state] },
];

/** Interruptions of examinations: what waits for a decision first. */
export function DisruptionsPage() {
  const { data, error, refetch } = useQuery(disruptionsQuery);
  const waiting = data?.disruptions.filter(({ state }) => state === 'proposed') ?? [];
  const others = data?.disruptions.filter(({ state }) => state !== 'proposed') ?? [];
  return (
    <Page
      title="Interruptions"
      purpose="Found from what the server and the exam pages recorded. One decision holds for everybody whom an interruption hit."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the interruptions" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Waiting for a decision">
            {waiting.length === 0 ? (
              <Empty title="Nothing waits">
                When an examination is interrupted, you get a message and find it here.
              </Empty>
            ) : (
              <DataTable caption="Waiting interruptions" columns={columns} rows={waiting} keyOf={({ id }) => id} />
            )}
          </Section>
          {others.length > 0 && (
            <Section title="Decided and noted">
              <DataTable caption="Decided interruptions" columns={columns} rows={others} keyOf={({ id }) => id} />
            </Section>
          )}
        </>
      )}
      <Section title="The published rules">
        <RemedyRules />
      </Section>
    </Page>
  );
}
