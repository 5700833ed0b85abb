import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { moduleQuizQuery, quizTryQuery } from './quiz-queries.ts';
import { TryHistory } from './try-history.tsx';

const from = '/learn/modules/$module/quiz';

/** The quiz of a module: its rules, a new or the open try, earlier tries. */
export function ModuleQuizPage() {
  const { module } = useParams({ from });
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(moduleQuizQuery(module));
  const start = useMutation({
    mutationFn: () => request('POST /api/modules/:module/quiz-tries', { params: { module } }),
    onSuccess: async (drawn) => {
      client.setQueryData(quizTryQuery(drawn.id).queryKey, drawn);
      await client.invalidateQueries({ queryKey: ['module-quiz', module] });
      await navigate({ to: '/learn/modules/$module/quiz/$try', params: { module, try: drawn.id } });
    },
  });
  if (data === undefined) {
    return (
      <Page title={`Module ${module} quiz`} width="reading">
        {error === null ? <Loading what="the quiz" /> : <Refusal error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  const { openTry } = data;
  const label = openTry !== null ? 'Continue the quiz' : data.tries.length > 0 ? 'Start another try' : 'Start the quiz';
  return (
    <Page
      title={`Module ${data.module.number} quiz`}
      above={
        <>
          <Link to="/learn">Learn</Link> · {data.module.title}
        </>
      }
      purpose={`${data.questions} questions, ${data.perTopic} from each of the six topics. ${data.passPercent} % passes, and you may try as often as you like.`}
      width="reading"
      action={
        <Button look="primary" onPress={() => !start.isPending && start.mutate()}>
          {label}
        </Button>
      }
    >
      {start.error !== null && <Refusal error={start.error} />}
      {data.isPassed && (
        <Notice tone="good" title="You have passed this quiz">
          <span>It stays passed, whatever later tries bring.</span>
        </Notice>
      )}
      {openTry !== null && (
        <Notice title="A try is open">
          <span>
            {openTry.answered} of {data.questions} questions are answered. Your answers are kept until you submit.
          </span>
        </Notice>
      )}
      <Section title="How it works">
        <ul>
          <li>There is no time limit. Answers are saved as you choose them, and you may leave and come back.</li>
          <li>Every try is drawn anew from the practice questions, in a new order.</li>
          <li>After you submit, you see the score and why each option is right or not.</li>
          <li>Passing all six module quizzes opens the certification examination.</li>
        </ul>
      </Section>
      <Section title="Your tries">
        <TryHistory module={module} tries={data.tries} />
      </Section>
    </Page>
  );
}
