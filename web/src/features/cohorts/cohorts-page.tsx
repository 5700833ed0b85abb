import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { datesWords, seatsWords } from './cohort-words.ts';
import { cohortsQuery, type ListedCohort } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { NewCohortDialog } from './new-cohort-dialog.tsx';
import { StageTag } from './stage-tag.tsx';

/** Cohorts: all for administrators, the own ones for facilitators. */
export function CohortsPage() {
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(cohortsQuery);
  return (
    <Page
      title="Cohorts"
      purpose="People who learn together: when, how many, who teaches them, and what they learn from."
      action={
        data?.mayEdit === true && (
          <Button look="primary" onPress={() => setMaking(true)}>
            Make a cohort
          </Button>
        )
      }
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the cohorts" lines={6} />}
      {data?.cohorts.length === 0 && (
        <Empty title="No cohorts yet">
          {data.mayEdit
            ? 'Make one with a start date and a pace; everything can be changed afterwards.'
            : 'You see a cohort here as soon as an administrator lets you teach it.'}
        </Empty>
      )}
      {data !== undefined && data.cohorts.length > 0 && <CohortTable cohorts={data.cohorts} />}
      {isMaking && <NewCohortDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}

function CohortTable({ cohorts }: { readonly cohorts: readonly ListedCohort[] }) {
  return (
    <DataTable<ListedCohort>
      caption="Cohorts, the latest start first"
      rows={cohorts}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: 'Cohort',
          cell: ({ id, title }) => (
            <Link to="/staff/cohorts/$id" params={{ id }} className={styles.name}>
              {title}
            </Link>
          ),
        },
        { id: 'stage', label: 'Stands', cell: ({ stage }) => <StageTag stage={stage} /> },
        { id: 'dates', label: 'Dates', cell: datesWords },
        { id: 'people', label: 'People', cell: ({ people }) => `${people.joined} joined, ${people.invited} invited` },
        { id: 'seats', label: 'Seats', cell: ({ seats }) => seatsWords(seats) },
        { id: 'teaches', label: 'Taught by', cell: ({ facilitators }) => facilitators.join(', ') || 'Nobody yet' },
        {
          id: 'release',
          label: 'Content',
          cell: ({ isOnNewestRelease }) => (isOnNewestRelease ? 'Newest release' : 'An earlier release'),
        },
      ]}
    />
  );
}
