import type { ClientState } from '@cmdsp/sittings/client';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { isAnswered, type SheetLine } from './answer-sheet.ts';
import { ExamButton } from './exam-button.tsx';
import { ExamDialog } from './exam-dialog.tsx';
import type { Marks } from './marks.ts';
import styles from './review-pane.module.css';

export type ReviewPaneProps = {
  readonly lines: readonly SheetLine[];
  readonly state: ClientState;
  readonly marks: Marks;
  /** Whether every answer has its receipt. */
  readonly isReady: boolean;
  readonly onGo: (position: number) => void;
  readonly onSubmit: () => Promise<void>;
};

/** Before handing in: what is not answered first, then what is flagged; submitting asks once and says how many are answered. */
export function ReviewPane({ lines, state, marks, isReady, onGo, onSubmit }: ReviewPaneProps) {
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const positions = lines.map(({ question }) => question.position);
  const open = lines
    .filter(({ question }) => !isAnswered(question, state.answers.get(question.position)))
    .map(({ question }) => question.position);
  const flagged = positions.filter((position) => marks.flagged.includes(position));
  const answered = lines.length - open.length;
  return (
    <main className={styles.review}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        Review
      </h1>
      <p className={styles.sum}>
        {answered} of {lines.length} questions are answered.
      </p>
      <PositionList title="Not answered" empty="Every question is answered." positions={open} onGo={onGo} />
      <PositionList title="Flagged" empty="No question is flagged." positions={flagged} onGo={onGo} />
      <div>
        <ExamButton look="primary" onClick={() => setAsking(true)}>
          Submit {answered} {answered === 1 ? 'answer' : 'answers'}
        </ExamButton>
      </div>
      {isAsking && (
        <SubmitDialog
          answered={answered}
          count={lines.length}
          isReady={isReady}
          onSubmit={onSubmit}
          onClose={() => setAsking(false)}
        />
      )}
    </main>
  );
}

function PositionList({
  title,
  empty,
  positions,
  onGo,
}: {
  readonly title: string;
  readonly empty: string;
  readonly positions: readonly number[];
  readonly onGo: (position: number) => void;
}) {
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      {positions.length === 0 ? (
        <p className={styles.quiet}>
          <Icon name="check" size={16} /> {empty}
        </p>
      ) : (
        <ul className={styles.list}>
          {positions.map((position) => (
            <li key={position}>
              <ExamButton onClick={() => onGo(position)} aria-label={`Go to question ${position}`}>
                {position}
              </ExamButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SubmitDialog({
  answered,
  count,
  isReady,
  onSubmit,
  onClose,
}: {
  readonly answered: number;
  readonly count: number;
  readonly isReady: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    setBusy(true);
    setProblem(null);
    onSubmit().catch((error: unknown) => {
      setBusy(false);
      setProblem(
        error instanceof Error ? error.message : 'The exam could not be submitted. Nothing is lost; try again.',
      );
    });
  };
  return (
    <ExamDialog
      title={`Submit ${answered} of ${count} answers?`}
      onClose={onClose}
      actions={
        <>
          <ExamButton onClick={onClose}>Go on working</ExamButton>
          <ExamButton look="primary" onClick={submit} disabled={isBusy || !isReady}>
            {isBusy ? 'Submitting' : `Submit ${answered} ${answered === 1 ? 'answer' : 'answers'}`}
          </ExamButton>
        </>
      }
    >
      <p>After that nothing can be changed.</p>
      {answered < count && (
        <Notice tone="caution">
          {count - answered} {count - answered === 1 ? 'question has' : 'questions have'} no answer yet. A wrong answer
          costs nothing more than an empty one.
        </Notice>
      )}
      {!isReady && (
        <Notice tone="caution" role="status" title="Waiting for the last answers to be confirmed">
          They are on their way or wait for the connection. You can submit as soon as they are saved.
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="danger" role="alert" title="Not submitted yet">
          {problem}
        </Notice>
      )}
    </ExamDialog>
  );
}
