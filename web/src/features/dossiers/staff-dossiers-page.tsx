import { dayWords } from '../../ui/day-words.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { staffDossiersQuery } from './dossier-queries.ts';

/** The dossiers of the candidates whom a facilitator teaches. */
export function StaffDossiersPage() {
  const { data, error, refetch } = useQuery(staffDossiersQuery);
  return (
    <Page
      title="Dossiers"
      purpose="What the candidates of your cohorts are building. Whoever comments on a dossier does not mark it."
    >
      {data === undefined &&
        (error === null ? <Loading what="the dossiers" /> : <Refusal error={error} onRetry={() => void refetch()} />)}
      {data?.dossiers.length === 0 && (
        <Empty title="No dossier yet">A candidate of your cohorts has to choose a case first.</Empty>
      )}
      {data !== undefined && data.dossiers.length > 0 && (
        <DataTable
          caption="Dossiers of your candidates"
          rows={data.dossiers}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'candidate',
              label: 'Candidate',
              cell: ({ id, candidate }) => (
                <Link to="/staff/dossiers/$dossier" params={{ dossier: id }}>
                  <bdi>{candidate}</bdi>
                </Link>
              ),
            },
            { id: 'cohort', label: 'Cohort', cell: ({ cohort }) => cohort },
            { id: 'case', label: 'Case', cell: (row) => row.case },
            { id: 'words', label: 'Words', isFigure: true, cell: ({ words }) => words },
            { id: 'entries', label: 'Entries', isFigure: true, cell: ({ entries }) => entries },
            { id: 'findings', label: 'To mend', isFigure: true, cell: ({ findings }) => findings },
            { id: 'comments', label: 'Comments', isFigure: true, cell: ({ comments }) => comments },
            {
              id: 'changed',
              label: 'Last text',
              cell: ({ lastChangeAt, isFrozen }) =>
                isFrozen ? 'Frozen' : lastChangeAt === null ? 'None yet' : dayWords(lastChangeAt),
            },
          ]}
        />
      )}
    </Page>
  );
}
