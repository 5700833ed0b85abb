import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { AnswerRun } from './answer-run.tsx';
import { dayWords } from '../../ui/day-words.ts';
import { runQuery } from './diagnostic-query.ts';
import { RunResult } from './run-result.tsx';

/** One go at the diagnostic: to answer while it is open, to read once it is finished. */
export function RunPage() {
  const { run } = useParams({ from: '/diagnostic/$run' });
  const { data, error, refetch } = useQuery(runQuery(run));
  const above = (
    <>
      <Link to="/learn">Learn</Link> · <Link to="/diagnostic">Diagnostic</Link>
    </>
  );
  if (data === undefined) {
    return (
      <Page title="Where to begin" above={above} width="reading">
        {error === null ? (
          <Loading what="the questions" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  if (data.kind === 'open') {
    return (
      <Page title="Where to begin" above={above} width="reading">
        <AnswerRun key={data.id} run={data} />
      </Page>
    );
  }
  const right = data.proposals.reduce((sum, proposal) => sum + proposal.right, 0);
  return (
    <Page
      title="Where to begin"
      above={above}
      purpose={`Your diagnostic of ${dayWords(data.finishedAt)}: ${right} of ${data.questions.length} right.`}
      width="reading"
    >
      <RunResult run={data} />
    </Page>
  );
}
