import { useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import type { FoyerExam } from './enter-sitting.ts';
import { ExamButton } from './exam-button.tsx';
import styles from './hall.module.css';

/** Before the clock: what starts now, and the one button that starts it; or the question whether to go on here. */
export function Foyer({ exam, onStarted }: { readonly exam: FoyerExam; readonly onStarted: () => void }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { sitting, reason } = exam;
  const begin = () => {
    setBusy(true);
    setProblem(null);
    exam.begin().then(onStarted, (error: unknown) => {
      setBusy(false);
      setProblem(error instanceof Error ? error.message : 'That did not work. Try again.');
    });
  };
  return (
    <main className={styles.hall}>
      <h1>{sitting.title}</h1>
      {reason === 'held-elsewhere' && (
        <Notice tone="caution" title="This exam is already running in another browser or on another device">
          If you go on here, the other one stops. Answers that were confirmed there are here; anything it could not send
          stays on that device.
        </Notice>
      )}
      <dl className={styles.facts}>
        <dt>Candidate</dt>
        <dd>{sitting.candidateName}</dd>
        <dt>Questions</dt>
        <dd>
          {sitting.questionCount}
          {sitting.pretestCount > 0 && `, of which ${sitting.pretestCount} are tried out and do not count`}
        </dd>
        <dt>Time</dt>
        <dd>{sitting.allottedMinutes} minutes, from the moment you start</dd>
      </dl>
      <ul className={styles.list}>
        <li>Every answer is saved as you choose it. The bar at the top says when it is confirmed.</li>
        <li>
          If the connection drops, go on: answers are kept on this device and sent when it is back. The time goes on.
        </li>
        <li>
          You can move freely between questions, flag them and change answers until you submit. A wrong answer costs
          nothing more than an empty one.
        </li>
        <li>
          Everything works by keyboard. Press <kbd>?</kbd> in the exam for the keys.
        </li>
      </ul>
      {problem !== null && (
        <Notice tone="danger" role="alert" title="The exam did not start">
          {problem}
        </Notice>
      )}
      <div className={styles.actions}>
        <ExamButton look="primary" onClick={begin} disabled={isBusy}>
          {buttonLabel(reason, isBusy)}
        </ExamButton>
        <a href="/exam">Not now</a>
      </div>
    </main>
  );
}

function buttonLabel(reason: FoyerExam['reason'], isBusy: boolean): string {
  if (isBusy) return 'One moment';
  return reason === 'not-started' ? 'Start the exam' : 'Continue here';
}
