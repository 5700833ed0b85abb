import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { FeedbackView } from '../../work/feedback-view.tsx';
import { feedbackQuery } from '../../work/work-queries.ts';
import styles from '../../work/work.module.css';
import { dayWords } from '../../ui/day-words.ts';
import { ReceiptLink } from '../../work/receipt-link.tsx';

/** The feedback on one round of an assignment. */
export function FeedbackPage() {
  const { module, submission } = useParams({ from: '/assignments/$module/feedback/$submission' });
  const { data, error, refetch } = useQuery(feedbackQuery(submission));
  const { round, releasedAt, isPassed } = data?.work ?? { round: 0, releasedAt: null, isPassed: null };
  return (
    <Page
      title={data === undefined ? 'Feedback' : `Feedback on round ${round}`}
      above={
        <>
          <Link to="/assignments">Assignments</Link> ·{' '}
          <Link to="/assignments/$module" params={{ module }}>
            Assignment of module {module}
          </Link>
        </>
      }
      {...(releasedAt !== null && {
        purpose: `Released on ${dayWords(releasedAt)}. It says what you reached, and what the next level asks for.`,
      })}
      width="reading"
    >
      {data === undefined ? (
        error === null ? (
          <Loading what="the feedback" />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <FeedbackView feedback={data} />
          <Section title="What you can do now">
            <div className={styles.row}>
              {isPassed !== true && (
                <ButtonLink look="primary" to="/assignments/$module" params={{ module }}>
                  Go on to the next round
                </ButtonLink>
              )}
              <ButtonLink to="/appeals">Appeal this mark</ButtonLink>
              <ReceiptLink submissionId={submission} round={round} />
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}
