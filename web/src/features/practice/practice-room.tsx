import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { NothingDue } from './nothing-due.tsx';
import { type DueQuestion, fetchDueQuestions, type PracticeToday } from './practice-query.ts';
import { PracticeSession } from './practice-session.tsx';
import { todayWords } from './today-words.ts';
import { useReviews } from './use-reviews.ts';

/** Questions for one go, even when today's minutes are done and somebody wants more. */
const mostQuestions = 7;
const purpose = 'Five minutes a day: questions of finished quizzes come back just before you would forget them.';

/** Before, between and during sessions. Answers that waited from an earlier visit are sent as soon as it is entered. */
export function PracticeRoom({ practice, now }: { readonly practice: PracticeToday; readonly now: number }) {
  const reviews = useReviews(practice.learner);
  const [session, setSession] = useState<readonly DueQuestion[]>([]);
  const start = useMutation({
    mutationFn: fetchDueQuestions,
    onSuccess: ({ questions }) => {
      const count = practice.today.questions === 0 ? mostQuestions : practice.today.questions;
      setSession(questions.slice(0, count));
    },
  });
  if (session.length > 0) {
    return (
      <Page title="Practice" purpose={purpose} width="reading">
        <PracticeSession
          key={session[0]?.question.handle}
          questions={session}
          reviews={reviews}
          isMoreDue={practice.due > 0}
          onMore={() => start.mutate()}
          onEnd={() => setSession([])}
        />
      </Page>
    );
  }
  const isProposed = practice.today.questions > 0;
  return (
    <Page
      title="Practice"
      purpose={isProposed ? `${todayWords(practice)}. ${purpose}` : purpose}
      width="reading"
      {...(isProposed && {
        action: (
          <Button look="primary" isPending={start.isPending} onPress={() => start.mutate()}>
            Start practice
          </Button>
        ),
      })}
    >
      {start.error !== null && <Refusal error={start.error} onRetry={() => start.mutate()} />}
      {reviews.waiting > 0 && (
        <Notice tone="caution" role="status" title="Answers wait to be sent">
          <span>They are kept on this device and sent as soon as the server can be reached.</span>
        </Notice>
      )}
      {!isProposed && (
        <NothingDue practice={practice} now={now} isStarting={start.isPending} onMore={() => start.mutate()} />
      )}
      <HowItWorks />
    </Page>
  );
}
