import { useState } from 'react';
import { ExamButton } from './exam-button.tsx';
import styles from './help-dialog.module.css';
import type { Live } from './live-line.ts';
import type { HelpCall } from './use-help-calls.ts';

export type CallForHelpProps = {
  readonly position: number | null;
  /** Calls of this page, and all that the server knows of this sitting. */
  readonly own: readonly HelpCall[];
  readonly known: Live['help'];
  readonly onCall: (asked: { readonly text: string; readonly position: number | null }) => void;
};

/** Calls the invigilator, and shows what became of earlier calls. */
export function CallForHelp({ position, own, known, onCall }: CallForHelpProps) {
  const [text, setText] = useState('');
  const mine = new Set(own.map(({ id }) => id));
  return (
    <section className={styles.call} aria-label="Call the invigilator">
      <label>
        What is the matter? You may leave this empty.
        <textarea rows={2} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div>
        <ExamButton
          look="primary"
          onClick={() => {
            onCall({ text, position });
            setText('');
          }}
        >
          Call the invigilator
        </ExamButton>
      </div>
      <p>
        The clock goes on while you wait. The invigilator can stop it and give back time that a fault cost you. Your
        number is how you refer to this later.
      </p>
      <ul className={styles.calls} aria-live="polite">
        {own.map(({ id, number, isSent, problem }) => (
          <li key={id} data-help-number={number}>
            <strong>{number}</strong> {problem ?? wordsFor(isSent, answerTo(known, id))}
          </li>
        ))}
        {known
          .filter(({ id }) => !mine.has(id))
          .map(({ id, number, answer }) => (
            <li key={id} data-help-number={number}>
              <strong>{number}</strong> {wordsFor(true, answer)}
            </li>
          ))}
      </ul>
    </section>
  );
}

function answerTo(known: Live['help'], id: string): string | null {
  return known.find((call) => call.id === id)?.answer ?? null;
}

function wordsFor(isSent: boolean, answer: string | null): string {
  if (answer !== null) return `was answered: ${answer}`;
  return isSent ? 'is with the invigilator.' : 'is noted and goes out as soon as there is a connection.';
}
