import type { QuestionResponse } from '@cmdsp/questions/public';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Ease } from './kept-answer.ts';
import type { DueQuestion } from './practice-query.ts';
import styles from './practice.module.css';
import type { ReviewState } from './use-reviews.ts';
import { whenWords } from './when-words.ts';

/** An answer given in this session. */
export type SessionAnswer = {
  readonly id: string;
  readonly due: DueQuestion;
  readonly response: QuestionResponse;
  readonly ease: Ease;
};

export type SessionSummaryProps = {
  readonly answers: readonly SessionAnswer[];
  readonly states: ReadonlyMap<string, ReviewState>;
  readonly waiting: number;
  readonly isMoreDue: boolean;
  readonly onMore: () => void;
  readonly onEnd: () => void;
};

/** What came of a session, question by question; going on is offered and never urged. */
export function SessionSummary({ answers, states, waiting, isMoreDue, onMore, onEnd }: SessionSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const right = answers.filter(({ id }) => verdictOf(states.get(id)) === 'right').length;
  return (
    <section className={styles.summary} aria-labelledby="summary">
      <h2 id="summary" ref={heading} tabIndex={-1}>
        Done for today
      </h2>
      <p className="figures">
        {right} of {answers.length} right.
        {right < answers.length && ' What was not right comes back tomorrow, when it fixes best.'}
      </p>
      {waiting > 0 && (
        <Notice tone="caution" role="status" title={`${waiting} ${waiting === 1 ? 'answer waits' : 'answers wait'}`}>
          <span>Kept on this device and sent as soon as the server can be reached. You may leave this page.</span>
        </Notice>
      )}
      <ol className={styles.list}>
        {answers.map((answer) => (
          <SummaryLine key={answer.id} answer={answer} state={states.get(answer.id)} />
        ))}
      </ol>
      <div className={styles.buttons}>
        <ButtonLink to="/learn" look="primary">
          Go to your next step
        </ButtonLink>
        {isMoreDue && <Button onPress={onMore}>Practise more</Button>}
        <Button look="quiet" onPress={onEnd}>
          Close
        </Button>
      </div>
    </section>
  );
}

function SummaryLine({ answer, state }: { readonly answer: SessionAnswer; readonly state: ReviewState | undefined }) {
  const { topic } = answer.due;
  const verdict = verdictOf(state);
  return (
    <li className={styles.line}>
      <Link to="/learn/topics/$topic" params={{ topic: topic.id }} search={{ part: 'reading' }}>
        {topic.id} {topic.title}
      </Link>
      <span className={styles.result}>
        {verdict === null && <Tag icon="clock">{state?.kind === 'refused' ? 'Not recorded' : 'Waits to be sent'}</Tag>}
        {verdict === 'right' && (
          <Tag tone="good" icon="check">
            Right
          </Tag>
        )}
        {verdict !== null && verdict !== 'right' && <Tag icon="cross">Not right</Tag>}
        {state?.kind === 'recorded' && (
          <span className={styles.quiet}>Comes back {whenWords(state.recorded.dueAt, state.at)}</span>
        )}
      </span>
    </li>
  );
}

function verdictOf(state: ReviewState | undefined) {
  return state?.kind === 'recorded' ? state.recorded.feedback.verdict : null;
}
