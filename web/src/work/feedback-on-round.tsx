import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ButtonLink } from '../ui/button-link.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Page, Section } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Loading } from '../ui/states.tsx';
import { FeedbackView } from './feedback-view.tsx';
import { ReceiptLink } from './receipt-link.tsx';
import { feedbackQuery } from './work-queries.ts';
import styles from './work.module.css';

/** What came of one round of any marked work, and what can be done now: `next` comes first of that. */
export function FeedbackOnRound({
  submissionId,
  above,
  next,
}: {
  readonly submissionId: string;
  readonly above: ReactNode;
  readonly next: (isPassed: boolean) => ReactNode;
}) {
  const { data, error, refetch } = useQuery(feedbackQuery(submissionId));
  const { round, releasedAt } = data?.work ?? { round: 0, releasedAt: null };
  return (
    <Page
      title={data === undefined ? 'Feedback' : `Feedback on round ${round}`}
      above={above}
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
              {next(data.work.isPassed === true)}
              <ButtonLink to="/appeals">Appeal this mark</ButtonLink>
              <ReceiptLink submissionId={submissionId} round={round} />
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}
