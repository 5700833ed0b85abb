import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ProposeCard } from './propose-card.tsx';
import { rescoringsQuery } from './rescoring-queries.ts';
import { kindWords, stateWords } from './rescoring-words.ts';

/** The black box: what was changed about keys, and a way to see what another change would do. */
export function RescoringsPage() {
  const { data, error, refetch } = useQuery(rescoringsQuery);
  return (
    <Page
      title="Black box"
      purpose="When a key is wrong, see here whom another key would affect. Two officers sign; then everybody is scored again and told."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the changes" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Changes">
            {data.rescorings.length === 0 ? (
              <Empty title="No key was changed yet">Choose a question below to see what a change would do.</Empty>
            ) : (
              <DataTable
                caption="Changes of how questions are scored"
                keyOf={(row) => row.id}
                rows={data.rescorings}
                columns={[
                  {
                    id: 'number',
                    label: 'Change',
                    cell: ({ id, number, kind }) => (
                      <Link to="/staff/rescoring/$id" params={{ id }}>
                        {number}: {kindWords[kind]}
                      </Link>
                    ),
                  },
                  { id: 'question', label: 'Question', cell: ({ questionId }) => questionId },
                  {
                    id: 'state',
                    label: 'State',
                    cell: ({ state }) => <Tag tone={stateWords[state].tone}>{stateWords[state].text}</Tag>,
                  },
                  { id: 'changed', label: 'Other scores', isFigure: true, cell: ({ changed }) => changed },
                  { id: 'passing', label: 'Would pass', isFigure: true, cell: ({ failToPass }) => failToPass },
                  { id: 'keeping', label: 'Keep a pass', isFigure: true, cell: ({ passToFail }) => passToFail },
                ]}
              />
            )}
          </Section>
          <Section title="Look into a question">
            {data.questions.length === 0 ? (
              <Empty title="Nobody has finished an exam yet">There is nothing to score again.</Empty>
            ) : (
              <ProposeCard {...data} />
            )}
          </Section>
        </>
      )}
    </Page>
  );
}
