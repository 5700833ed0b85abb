import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { PanelActions } from './panel-actions.tsx';
import { type Panel, panelQuery } from './panel-queries.ts';
import styles from './panels.module.css';
import { ResultTable } from './result-table.tsx';
import { RoundFacts } from './round-facts.tsx';
import { StateTag } from './state-tag.tsx';

/** One panel for officers: who is how far, what the rounds say, and what to do next. */
export function PanelPage() {
  const { panel: id } = useParams({ from: '/staff/panels/$panel' });
  const { data, error, refetch } = useQuery(panelQuery(id));
  return (
    <Page
      title={data?.title ?? 'Panel'}
      purpose="Ratings of a round appear when it has ended, so that nobody is led by them."
      above={<Link to="/staff/panels">Panels</Link>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the panel" lines={8} />}
      {data !== undefined && <Shown panel={data} />}
    </Page>
  );
}

function Shown({ panel }: { readonly panel: Panel }) {
  const { state, judges, questions, first, second, change, isSimulated } = panel;
  return (
    <>
      <div className={styles.row}>
        <StateTag panel={panel} />
        <span className={styles.quiet}>
          {questions} questions, {judges.length} judges, opened on {dayWords(panel.openedAt)}
        </span>
      </div>
      {isSimulated && (
        <Notice tone="caution" title="The judges of this panel are invented">
          <span>They show how a panel works. No real person has rated these questions.</span>
        </Notice>
      )}
      {state === 'closed' && (
        <Notice tone="good" title="These results replace the authors’ estimates">
          <span>For exactly the wordings that were rated; a changed question is its author’s estimate again.</span>
        </Notice>
      )}
      {state === 'not-sufficient' && (
        <Notice title="Closed as not sufficient">
          <span>Nothing was replaced: difficulties stay the authors’ estimates.</span>
        </Notice>
      )}
      <PanelActions panel={panel} />
      <Section title="Judges">
        <DataTable
          caption="Judges and how far they are"
          rows={judges}
          keyOf={({ id }) => id}
          columns={[
            { id: 'judge', label: 'Judge', cell: ({ name }) => <bdi>{name}</bdi> },
            { id: 'one', label: 'Round one', isFigure: true, cell: ({ roundOne }) => `${roundOne} of ${questions}` },
            {
              id: 'two',
              label: 'Round two',
              isFigure: true,
              cell: ({ roundTwo }) => (state === 'round-one' ? '–' : `${roundTwo} of ${questions}`),
            },
          ]}
        />
      </Section>
      {(first !== null || second !== null) && (
        <Section title="What the rounds say">
          <RoundFacts first={first} second={second} change={change} />
        </Section>
      )}
      <Section title="Questions">
        <ResultTable panel={panel} />
      </Section>
    </>
  );
}
