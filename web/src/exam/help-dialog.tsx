import type { ReactNode } from 'react';
import { ExamButton } from './exam-button.tsx';
import { ExamDialog } from './exam-dialog.tsx';
import styles from './help-dialog.module.css';

const keys: readonly (readonly [string, string])[] = [
  ['1 – 5', 'Choose an answer (again takes one of several back)'],
  ['N / P', 'Next or previous question'],
  ['F', 'Flag this question, or remove the flag'],
  ['S', 'Strike out: 1 – 5 then rule options out; S again to answer'],
  ['G', 'All questions'],
  ['R', 'Review and submit'],
  ['T', 'Say the time that is left'],
  ['?', 'This help'],
];

/** A call for help, the keys, and what happens when the connection goes. */
export function HelpDialog({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  return (
    <ExamDialog
      title="Help and keys"
      onClose={onClose}
      actions={
        <ExamButton look="primary" onClick={onClose}>
          Back to the exam
        </ExamButton>
      }
    >
      {children}
      <dl className={styles.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>Saved at</strong> means the server has stored your answer and has proved it with a receipt.{' '}
        <strong>Offline, safe on this device</strong> means it is kept here and will be sent; go on working. The time
        goes on by the server’s clock.
      </p>
    </ExamDialog>
  );
}
