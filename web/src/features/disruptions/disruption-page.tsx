import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { DecideDisruptionDialog } from './decide-disruption-dialog.tsx';
import { type Affected, disruptionQuery } from './disruption-queries.ts';
import { causeWords, lengthWords, spanWords, stateWords, treatmentWords } from './disruption-words.ts';

const route = getRouteApi('/staff/disruptions/$disruption');

const columns: readonly Column<Affected>[] = [
  { id: 'name', label: 'Candidate', cell: ({ name }) => <bdi>{name}</bdi> },
  { id: 'spans', label: 'Interrupted', cell: ({ spans }) => spans.map(spanWords).join('; ') },
  { id: 'before', label: 'Lost before', cell: (row) => lengthWords(row.lostBeforeSeconds), isFigure: true },
  { id: 'lost', label: 'Lost', cell: (row) => lengthWords(row.lostSeconds), isFigure: true },
  { id: 'given', label: 'Given back', cell: (row) => lengthWords(row.givenSeconds), isFigure: true },
  { id: 'now', label: 'Sitting', cell: ({ isRunning }) => (isRunning ? 'Runs' : 'Ended') },
  { id: 'resit', label: 'Another attempt', cell: ({ isResitFree }) => (isResitFree ? 'Free' : 'As always') },
  { id: 'left', label: 'Statistics', cell: ({ isLeftOut }) => (isLeftOut ? 'Left out' : 'Counts') },
  { id: 'why', label: 'Treated differently', cell: ({ differentReason }) => differentReason ?? 'No' },
];

/** One interruption: when, whom it hit, the arithmetic, and the decision for all of them. */
export function DisruptionPage() {
  const { disruption } = route.useParams();
  const { data, error, refetch } = useQuery(disruptionQuery(disruption));
  const [isDeciding, setDeciding] = useState(false);
  const above = <Link to="/staff/disruptions">Interruptions</Link>;
  if (data === undefined) {
    return (
      <Page title="Interruption" above={above}>
        {error === null ? (
          <Loading what="the interruption" lines={6} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const isOpen = data.state === 'proposed' || data.state === 'noted';
  return (
    <Page
      title={causeWords[data.cause]}
      purpose={`${spanWords(data)}: ${data.people.length} ${data.people.length === 1 ? 'candidate' : 'candidates'}.`}
      above={above}
      action={
        isOpen ? (
          <Button look="primary" onPress={() => setDeciding(true)}>
            Decide for all {data.people.length}
          </Button>
        ) : undefined
      }
    >
      {!isOpen && (
        <Notice title={`${stateWords[data.state]} by ${data.decidedBy ?? 'an officer'}`}>
          <p>{data.reason}</p>
        </Notice>
      )}
      <Section title={isOpen ? 'What it cost, and what the rules give' : 'What it cost, and what was given'}>
        <p>
          {treatmentWords[data.policy.treatments[data.cause]]}, by version {data.policy.version}. Lost time counts only
          while the clock of a sitting ran. Another attempt is free when at least{' '}
          {lengthWords(data.policy.freeResitFromSeconds)} could not be given back.
        </p>
        <DataTable caption="Candidates" columns={columns} rows={data.people} keyOf={({ sitting }) => sitting} />
      </Section>
      {isDeciding && <DecideDisruptionDialog disruption={data} onClose={() => setDeciding(false)} />}
    </Page>
  );
}
