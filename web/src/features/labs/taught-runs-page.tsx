import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { handedInColumns } from './handed-in-columns.tsx';
import { RunFilter } from './run-filter.tsx';
import { RunListFrame } from './run-list-frame.tsx';
import { taughtRunsQuery } from './staff-run-queries.ts';

/** Graded runs of labs for facilitators: those of the learners whom they teach. */
export function TaughtRunsPage() {
  const search = useSearch({ from: '/staff/taught-lab-runs' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...taughtRunsQuery(search), placeholderData: keepPreviousData });
  return (
    <Page
      title="Lab runs"
      purpose="Graded runs that learners of your cohorts have handed in. Reasons open for you when they open for the learner."
    >
      <RunListFrame
        list={data}
        error={error}
        onRetry={() => void refetch()}
        isNarrowed={Object.keys(search).length > 0}
      >
        {(list) => (
          <>
            <RunFilter
              labs={list.labs}
              search={search}
              onChange={(next) => void navigate({ to: '/staff/taught-lab-runs', search: next, replace: true })}
            />
            {list.runs.length > 0 && (
              <DataTable
                caption="Graded runs of your learners, newest first"
                rows={data?.runs ?? []}
                keyOf={({ id }) => id}
                columns={[
                  {
                    id: 'lab',
                    label: 'Lab',
                    cell: ({ id, lab: { title } }) => (
                      <Link to="/staff/taught-lab-runs/$run" params={{ run: id }}>
                        {title}
                      </Link>
                    ),
                  },
                  { id: 'learner', label: 'Learner', cell: ({ learner }) => <bdi>{learner}</bdi> },
                  { id: 'cohort', label: 'Cohort', cell: ({ cohort }) => cohort },
                  ...handedInColumns,
                ]}
              />
            )}
          </>
        )}
      </RunListFrame>
    </Page>
  );
}
