import type { QuestionResponse } from '@cmdsp/questions/public';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { QuestionCard } from '../../player/interactions/question-card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CaseOfQuestion } from './case-of-question.tsx';
import { Feedback } from './feedback.tsx';
import type { RatedQuestion } from './panel-queries.ts';
import styles from './panels.module.css';
import { RatingControl } from './rating-control.tsx';

/** A question as candidates see it, and how many would be right. The key appears with the first rating. */
export function RateOne({
  panelId,
  round,
  question: rated,
  total,
  onRated,
  onNext,
}: {
  readonly panelId: string;
  readonly round: 1 | 2;
  readonly question: RatedQuestion;
  readonly total: number;
  readonly onRated: (change: Pick<RatedQuestion, 'rating' | 'solution'>) => void;
  readonly onNext: () => void;
}) {
  const { place, question, set, rating, solution, feedback } = rated;
  /** The judge's own answer, which helps to judge and goes nowhere. */
  const [tried, setTried] = useState<QuestionResponse | null>(null);
  const save = useMutation({
    // One after the other, so that the last one stays.
    scope: { id: `rating-${panelId}-${place}` },
    mutationFn: (value: number) =>
      request('PUT /api/panels/:id/ratings/:place', {
        params: { id: panelId, place },
        body: { round, rating: value },
      }),
    onSuccess: onRated,
  });
  return (
    <div className={styles.stack}>
      {set !== null && <CaseOfQuestion set={set} wanted={question.exhibits} />}
      <QuestionCard
        question={question}
        total={total}
        response={solution ?? tried}
        onChange={solution === null ? setTried : () => undefined}
        feedback={null}
      >
        {solution !== null && <strong>The key is marked above.</strong>}
      </QuestionCard>
      {feedback !== null && <Feedback feedback={feedback} />}
      {save.error !== null && <Notice tone="danger" role="alert" title={save.error.message} />}
      <RatingControl
        saved={rating}
        start={rating ?? feedback?.own ?? 50}
        isSaving={save.isPending}
        onRate={(value) => save.mutate(value)}
        onNext={onNext}
      />
    </div>
  );
}
