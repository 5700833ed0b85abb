import { useEffect, useRef, useState } from 'react';
import { monotonic } from '../journal/monotonic.ts';
import { ExamButton } from './exam-button.tsx';
import styles from './hall.module.css';
import { clockWords, markWords, spokenTime } from './time-words.ts';

/**
 * Instead of the question during a break: the questions are covered, the clock stands, and what is left of the break is
 * said. When it is used up, the page asks the server, which has made the clock go on.
 */
export function OnBreak({
  endsAt,
  problem,
  onEnd,
  onUsedUp,
  onAnnounce,
}: {
  /** A reading of the page's monotonic clock. */
  readonly endsAt: number;
  readonly problem: string | null;
  readonly onEnd: () => void;
  readonly onUsedUp: () => void;
  readonly onAnnounce: (sentence: string) => void;
}) {
  const [left, setLeft] = useState(() => Math.max(0, endsAt - monotonic()));
  const before = useRef(left);
  const title = useRef<HTMLHeadingElement>(null);
  const isOver = left === 0;
  useEffect(() => {
    title.current?.focus();
    onAnnounce(`Break. The clock is stopped. ${spokenTime(before.current)}`);
  }, [onAnnounce]);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.max(0, endsAt - monotonic());
      const words = markWords(before.current, now);
      if (words !== null) onAnnounce(`Break: ${words}`);
      before.current = now;
      setLeft(now);
    }, 500);
    return () => clearInterval(timer);
  }, [endsAt, onAnnounce]);
  useEffect(() => {
    if (!isOver) return undefined;
    onAnnounce('The break is over. The clock goes on.');
    onUsedUp();
    const timer = setInterval(onUsedUp, 2000);
    return () => clearInterval(timer);
    // Asked again until the server has said so; the page does not decide it.
  }, [isOver, onUsedUp, onAnnounce]);
  return (
    <main className={styles.hall}>
      <h1 ref={title} tabIndex={-1}>
        Break
      </h1>
      <p>The clock is stopped, and your answers are kept. The question is covered until you go on.</p>
      <p>
        Left of your breaks: <strong className="figures">{clockWords(left)}</strong>. When it is used up, the clock goes
        on by itself.
      </p>
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={styles.actions}>
        <ExamButton look="primary" onClick={onEnd}>
          Go on with the exam
        </ExamButton>
      </div>
    </main>
  );
}
