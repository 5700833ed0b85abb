import { ExamButton } from './exam-button.tsx';
import styles from './hall.module.css';

/** Instead of the question while the clock stands: nobody reads on, nobody loses anything. */
export function Paused({ onHelp }: { readonly onHelp: () => void }) {
  return (
    <main className={styles.hall}>
      <h1>The clock is stopped</h1>
      <p>
        Your time stands still, and your answers are kept. The question comes back by itself when the invigilator lets
        the clock run again; you then have exactly the time that you had.
      </p>
      <p>Stay near this page. You can call for help at any time.</p>
      <div className={styles.actions}>
        <ExamButton onClick={onHelp}>Call for help</ExamButton>
      </div>
    </main>
  );
}
