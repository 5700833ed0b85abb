import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { AnswerSheet } from './answer-sheet.tsx';
import { quizTryQuery } from './quiz-queries.ts';
import { TryReview } from './try-review.tsx';

/** One try at a module quiz: to answer while it is open, to learn from once it is submitted. */
export function QuizTryPage() {
  const { module, try: tryId } = useParams({ from: '/learn/modules/$module/quiz/$try' });
  const { data, error, refetch } = useQuery(quizTryQuery(tryId));
  const above = (
    <>
      <Link to="/learn">Learn</Link> ·{' '}
      <Link to="/learn/modules/$module/quiz" params={{ module }}>
        Module {module} quiz
      </Link>
    </>
  );
  if (data === undefined) {
    return (
      <Page title={`Module ${module} quiz`} above={above}>
        {error === null ? (
          <Loading what="the questions" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={`Module ${data.module.number} quiz`}
      above={above}
      purpose={
        data.kind === 'open'
          ? `${data.questions.length} questions. Answers are saved as you choose them; ${data.passPercent} % passes.`
          : `Submitted ${new Date(data.submittedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}.`
      }
    >
      {data.kind === 'open' ? <AnswerSheet key={data.id} quiz={data} /> : <TryReview quiz={data} />}
    </Page>
  );
}
