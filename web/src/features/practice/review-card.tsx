import type { QuestionResponse } from '@cmdsp/questions/public';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isComplete } from '../../player/interactions/is-complete.ts';
import { QuestionCard } from '../../player/interactions/question-card.tsx';
import { Button } from '../../ui/button.tsx';
import { EaseButtons } from './ease-buttons.tsx';
import type { Ease } from './kept-answer.ts';
import type { DueQuestion } from './practice-query.ts';
import styles from './practice.module.css';
import { ReviewOutcome } from './review-outcome.tsx';
import type { SessionAnswer } from './session-summary.tsx';
import { useEaseKeys } from './use-ease-keys.ts';
import type { ReviewState } from './use-reviews.ts';

export type ReviewCardProps = {
  readonly due: DueQuestion;
  readonly total: number;
  readonly given: SessionAnswer | null;
  readonly state: ReviewState | null;
  readonly onAnswer: (response: QuestionResponse, ease: Ease) => void;
  readonly onNext: () => void;
};

/** One due question: choose, say how it came (keys 1 to 3), then read why and when it comes back. */
export function ReviewCard({ due, total, given, state, onAnswer, onNext }: ReviewCardProps) {
  const { question, topic } = due;
  const [response, setResponse] = useState<QuestionResponse | null>(given?.response ?? null);
  const session = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const isChosen = isComplete(question, response);
  const feedback = state?.kind === 'recorded' ? state.recorded.feedback : null;
  const isSettled = state !== null && state.kind !== 'sending';

  const choose = useCallback(
    (ease: Ease) => {
      if (given === null && response !== null && isChosen) onAnswer(response, ease);
    },
    [given, isChosen, onAnswer, response],
  );
  useEaseKeys(session, choose);
  useEffect(() => {
    // The button that was pressed is gone; what follows it takes the focus without moving the page.
    if (isSettled) outcome.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isSettled]);

  return (
    <div className={styles.session} ref={session}>
      <p className={styles.quiet}>
        From topic{' '}
        <Link to="/learn/topics/$topic" params={{ topic: topic.id }} search={{}}>
          {topic.id} {topic.title}
        </Link>
        {due.lastReviewedAt === null && '. This question has changed since you last answered it'}
      </p>
      <QuestionCard
        question={question}
        response={given?.response ?? response}
        onChange={given === null ? setResponse : () => undefined}
        feedback={feedback}
        total={total}
      >
        {given === null ? (
          <EaseButtons isReady={isChosen} onChoose={choose} />
        ) : (
          <div className={styles.outcome} ref={outcome}>
            <ReviewOutcome ease={given.ease} state={state} />
            {isSettled && (
              <div>
                <Button look="primary" onPress={onNext}>
                  {question.position === total ? 'See what came of it' : 'Next question'}
                </Button>
              </div>
            )}
          </div>
        )}
      </QuestionCard>
    </div>
  );
}
