import type { QuestionResponse } from '@cmdsp/questions/public';
import { useEffect, useState } from 'react';
import type { Ease } from './kept-answer.ts';
import type { DueQuestion } from './practice-query.ts';
import { ReviewCard } from './review-card.tsx';
import { type SessionAnswer, SessionSummary } from './session-summary.tsx';
import type { Reviews } from './use-reviews.ts';

const sessionMs = 5 * 60_000;

export type PracticeSessionProps = {
  readonly questions: readonly DueQuestion[];
  readonly reviews: Reviews;
  readonly isMoreDue: boolean;
  readonly onMore: () => void;
  readonly onEnd: () => void;
};

/** One go at practice: question after question until they are done or five minutes have passed, then what came of it. */
export function PracticeSession({ questions, reviews, isMoreDue, onMore, onEnd }: PracticeSessionProps) {
  const { states, send, waiting } = reviews;
  const [answers, setAnswers] = useState<readonly SessionAnswer[]>([]);
  const [index, setIndex] = useState(0);
  const [isOver, setOver] = useState(false);
  const [startedAt] = useState(() => Date.now());
  const due = questions[index];
  const given = answers[index];

  useEffect(() => {
    // The keys 1 to 3 work where the focus is: on the question, as soon as it is there.
    if (due !== undefined) document.getElementById(`question-${due.question.position}`)?.focus();
  }, [due]);

  const answer = (response: QuestionResponse, ease: Ease) => {
    if (due === undefined || given !== undefined) return;
    const id = crypto.randomUUID();
    send({ id, question: due.question.handle, response, ease });
    setAnswers([...answers, { id, due, response, ease }]);
  };
  const next = () => {
    if (index + 1 >= questions.length || Date.now() - startedAt >= sessionMs) setOver(true);
    else setIndex(index + 1);
  };

  if (isOver || due === undefined) {
    return (
      <SessionSummary
        answers={answers}
        states={states}
        waiting={waiting}
        isMoreDue={isMoreDue || answers.length < questions.length}
        onMore={onMore}
        onEnd={onEnd}
      />
    );
  }
  return (
    <ReviewCard
      key={due.question.handle}
      due={due}
      total={questions.length}
      given={given ?? null}
      state={given === undefined ? null : (states.get(given.id) ?? null)}
      onAnswer={answer}
      onNext={next}
    />
  );
}
