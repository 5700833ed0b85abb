import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { handedInColumns } from './handed-in-columns.tsx';
import { RunFilter } from './run-filter.tsx';
import { RunListFrame } from './run-list-frame.tsx';
import { staffRunsQuery } from './staff-run-queries.ts';

/** Graded runs of labs for officers: what was handed in and what it came to, without a name. */
export function StaffRunsPage() {
  const search = useSearch({ from: '/staff/lab-runs' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...staffRunsQuery(search), placeholderData: keepPreviousData });
  return (
    <Page
      title="Lab runs"
      purpose="Graded runs that were handed in. Nobody sees a name here, and each reading of a run is written down."
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
              onChange={(next) => void navigate({ to: '/staff/lab-runs', search: next, replace: true })}
            />
            {list.runs.length > 0 && (
              <DataTable
                caption="Graded runs, newest first"
                rows={data?.runs ?? []}
                keyOf={({ id }) => id}
                columns={[
                  {
                    id: 'lab',
                    label: 'Lab',
                    cell: ({ id, lab: { title } }) => (
                      <Link to="/staff/lab-runs/$run" params={{ run: id }}>
                        {title}
                      </Link>
                    ),
                  },
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
