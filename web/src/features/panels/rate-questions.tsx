import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type PanelRating, type RatedQuestion, ratingQuery } from './panel-queries.ts';
import styles from './panels.module.css';
import { RateOne } from './rate-one.tsx';

/** One question after the other; N and P go on and back, the arrow keys rate. Every rating is saved at once. */
export function RateQuestions({ panelId, rating }: { readonly panelId: string; readonly rating: PanelRating }) {
  const queryClient = useQueryClient();
  const { questions, definition, state } = rating;
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      questions.findIndex((one) => one.rating === null),
    ),
  );
  const rated = questions.filter((one) => one.rating !== null).length;
  const round = state === 'round-one' ? 1 : 2;
  const question = questions[index];
  if (question === undefined) return null;
  const go = (step: number) => setIndex((at) => Math.min(questions.length - 1, Math.max(0, at + step)));
  const onRated = (place: number, change: Pick<RatedQuestion, 'rating' | 'solution'>) =>
    queryClient.setQueryData(ratingQuery(panelId).queryKey, (before) =>
      before === undefined
        ? before
        : { ...before, questions: before.questions.map((one) => (one.place === place ? { ...one, ...change } : one)) },
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { n: 1, p: -1 }[event.key.toLowerCase()];
    if (step !== undefined) go(step);
  };
  return (
    // The keys are shortcuts for the two buttons below, which everybody can reach.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.stack} onKeyDown={onKeyDown}>
      <details className={styles.definition} open={rated === 0}>
        <summary>The just-qualified practitioner</summary>
        <p className={styles.words}>{definition}</p>
      </details>
      <p role="status" className={styles.quiet}>
        Round {round}: {rated} of {questions.length} rated. Arrow keys rate, Enter saves, N and P move.
      </p>
      {rated === questions.length && (
        <Notice tone="good" title={`All ${questions.length} questions are rated`}>
          <span>You may change any of them until an officer ends the round.</span>
        </Notice>
      )}
      <RateOne
        key={question.place}
        panelId={panelId}
        round={round}
        question={question}
        total={questions.length}
        onRated={(change) => onRated(question.place, change)}
        onNext={() => go(1)}
      />
      <div className={styles.row}>
        <Button onPress={() => go(-1)} isDisabled={index === 0}>
          Previous
        </Button>
        <Button onPress={() => go(1)} isDisabled={index === questions.length - 1}>
          Next
        </Button>
      </div>
    </div>
  );
}
