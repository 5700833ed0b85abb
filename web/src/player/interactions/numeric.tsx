import { readNumericEntry } from '@cmdsp/questions/public';
import { useId } from 'react';
import { Markdown } from '../markdown.tsx';
import shared from './interactions.module.css';
import type { InteractionProps } from './interaction-props.ts';
import styles from './numeric.module.css';
import { entryWords } from './entry-words.ts';

/** A number with its unit. Says how it was understood, so that nobody has to guess what a comma means here. */
export function Numeric({ question, response, onChange, feedback, isClosed, labelledBy }: InteractionProps<'numeric'>) {
  const id = useId();
  const typed = response?.kind === 'numeric' ? response.value : '';
  const entry = readNumericEntry(typed);
  return (
    <div className={styles.numeric}>
      <p id={`${id}-how`} className={shared.count}>
        Type a number. A comma and a point both begin the decimals; do not separate thousands.
      </p>
      <div className={styles.row}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          className={styles.field}
          value={typed}
          readOnly={isClosed}
          aria-labelledby={`${labelledBy} ${id}-unit`}
          aria-describedby={`${id}-how ${id}-read`}
          aria-invalid={entry.kind === 'unreadable' || undefined}
          onChange={(event) => onChange({ kind: 'numeric', value: event.target.value })}
        />
        <span id={`${id}-unit`} className={styles.unit}>
          {question.unit}
        </span>
      </div>
      <p id={`${id}-read`} aria-live="polite" className={styles.read} data-kind={entry.kind}>
        {entryWords(entry, question.unit)}
      </p>
      {feedback !== null && feedback.number !== null && feedback.solution.kind === 'numeric' && (
        <div className={styles.solution}>
          <p>
            <strong>
              Right: {feedback.solution.value} {question.unit}
            </strong>
            {feedback.number.tolerance !== '0' && `, and anything up to ${feedback.number.tolerance} away`}
          </p>
          <Markdown tree={feedback.number.rationale} />
        </div>
      )}
    </div>
  );
}
