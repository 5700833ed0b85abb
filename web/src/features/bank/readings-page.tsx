import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { BankGate } from './bank-gate.tsx';
import { readingsQuery } from './bank-queries.ts';
import { momentWords } from './bank-words.ts';
import styles from './bank.module.css';

/** Who has read what of the bank, for officers. */
export function ReadingsPage() {
  return (
    <Page
      title="Who has read the bank"
      above={<Link to="/staff/bank">Question bank</Link>}
      purpose="Every page of a question that staff open is written down for good. Whoever stands here cannot sit the examination."
    >
      <BankGate>
        <Readings />
      </BankGate>
    </Page>
  );
}

function Readings() {
  const [person, setPerson] = useState<string | undefined>();
  const { data, error, refetch } = useQuery(readingsQuery(person));
  if (error !== null) return <StaffRefusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="the readings" lines={6} />;
  return (
    <div className={styles.section}>
      <Section title="Readers">
        <DataTable
          caption="Readers"
          rows={data.readers}
          keyOf={({ personId }) => personId}
          columns={[
            { id: 'name', label: 'Who', cell: ({ name }) => <bdi>{name}</bdi> },
            { id: 'entries', label: 'Questions', isFigure: true, cell: ({ entries }) => entries },
            { id: 'readings', label: 'Readings', isFigure: true, cell: ({ readings }) => readings },
            { id: 'last', label: 'Last', cell: ({ lastAt }) => momentWords(lastAt) },
            {
              id: 'interests',
              label: 'Interests',
              cell: ({ interests }) =>
                interests === null ? 'Not declared' : interests === '' ? 'None to declare' : interests,
            },
            {
              id: 'only',
              label: 'Readings of',
              cell: ({ personId, name }) => (
                <div className={styles.inCell}>
                  <Button look="quiet" aria-label={`Show readings of ${name} only`} onPress={() => setPerson(personId)}>
                    Show
                  </Button>
                </div>
              ),
            },
          ]}
        />
      </Section>
      <Section title="Newest readings">
        {person !== undefined && (
          <div>
            <Button onPress={() => setPerson(undefined)}>Show everybody</Button>
          </div>
        )}
        <DataTable
          caption="Newest readings"
          rows={data.readings}
          keyOf={({ personId, what, readAt }) => `${personId} ${what} ${readAt}`}
          columns={[
            { id: 'at', label: 'When', cell: ({ readAt }) => momentWords(readAt) },
            { id: 'name', label: 'Who', cell: ({ name }) => <bdi>{name}</bdi> },
            { id: 'what', label: 'What', cell: ({ what }) => what },
          ]}
        />
      </Section>
    </div>
  );
}
