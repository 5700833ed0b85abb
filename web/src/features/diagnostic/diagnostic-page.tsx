import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { type DiagnosticAnswer, diagnosticQuery, runQuery } from './diagnostic-query.ts';
import { dayWords } from '../../ui/day-words.ts';
import { RunHistory } from './run-history.tsx';

/** The diagnostic: what it is and is not, a new or the open go, earlier goes. */
export function DiagnosticPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(diagnosticQuery);
  const begin = useMutation({
    mutationFn: () => request('POST /api/diagnostic/runs', {}),
    onSuccess: async (run) => {
      client.setQueryData(runQuery(run.id).queryKey, run);
      await navigate({ to: '/diagnostic/$run', params: { run: run.id } });
    },
  });
  const above = <Link to="/learn">Learn</Link>;
  if (data === undefined) {
    return (
      <Page title="Where to begin" above={above} width="reading">
        {error === null ? <Loading what="the diagnostic" /> : <Refusal error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  if (data.questions === 0) {
    return (
      <Page title="Where to begin" above={above} width="reading">
        <Empty title="The diagnostic is being written" action={<ButtonLink to="/learn">Go to the topics</ButtonLink>}>
          Until it is there, begin with module 1 or with the core topics of your path.
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title="Where to begin"
      above={above}
      purpose={`${data.questions} questions, four from each exam domain, propose where you might begin and say how sure that is.`}
      width="reading"
      {...(data.mayStartAt === null && {
        action: (
          <Button look="primary" isPending={begin.isPending} onPress={() => begin.mutate()}>
            {startWords(data)}
          </Button>
        ),
      })}
    >
      {begin.error !== null && <Refusal error={begin.error} />}
      {data.openRun !== null && (
        <Notice title="You have begun">
          <span>
            {data.openRun.answered} of {data.questions} questions are answered. Your answers are kept until you finish.
          </span>
        </Notice>
      )}
      {data.mayStartAt !== null && (
        <Notice title={`You may take it again from ${dayWords(data.mayStartAt)} on`}>
          <span>
            The questions are the same each time, so {data.restDays} days lie between: sooner, it would measure what you
            remember of the answers.
          </span>
        </Notice>
      )}
      <Section title="What it is, and what it is not">
        <ul>
          <li>There is no time limit. Answers are saved one by one, and you may leave and come back.</li>
          <li>You see what is right, and why, when you have finished; not before.</li>
          <li>Four questions a domain are few. Every proposal says how much they leave open.</li>
          <li>
            It shortens nothing: all 36 topics stay open, and the certificate asks the same module quizzes and
            examination of you, whatever comes out.
          </li>
          <li>Nobody but you sees the result.</li>
        </ul>
      </Section>
      <Section title="Your results">
        <RunHistory runs={data.runs} />
      </Section>
    </Page>
  );
}

function startWords({ openRun, runs }: DiagnosticAnswer): string {
  if (openRun !== null) return 'Continue';
  return runs.length > 0 ? 'Take it again' : 'Begin';
}
