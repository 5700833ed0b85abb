import { useId } from 'react';
import { Markdown } from '../../player/markdown.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Guide, MarkContent } from './marking-queries.ts';
import styles from './marking.module.css';

/** The question whose yes ends the assessment, with how to decide it. */
export function GateQuestion({
  gate,
  answer,
  isReadOnly,
  onChange,
}: {
  readonly gate: NonNullable<Guide['gate']>;
  readonly answer: MarkContent['gate'];
  readonly isReadOnly: boolean;
  readonly onChange: (answer: NonNullable<MarkContent['gate']>) => void;
}) {
  const id = useId();
  const now = answer ?? { isHarm: false, reason: '', passage: null };
  return (
    <fieldset className={styles.criterion} disabled={isReadOnly}>
      <legend>{gate.question}</legend>
      <details className={styles.help}>
        <summary>How to decide it</summary>
        <Markdown tree={gate.help} />
      </details>
      {(
        [
          [false, 'No'],
          [true, 'Yes, it does'],
        ] as const
      ).map(([isHarm, label]) => (
        <label key={label} className={styles.level} htmlFor={`${id}-${label}`}>
          <input
            type="radio"
            id={`${id}-${label}`}
            name="gate"
            checked={answer?.isHarm === isHarm}
            onChange={() => onChange({ ...now, isHarm })}
          />
          <span>{label}</span>
        </label>
      ))}
      {answer?.isHarm === true && (
        <>
          <TextField
            label="The passage, in its own words"
            rows={2}
            maxLength={2000}
            value={answer.passage ?? ''}
            onChange={(passage) => onChange({ ...answer, passage })}
          />
          <TextField
            label="Which patient, and how the writer could know"
            rows={3}
            maxLength={2000}
            value={answer.reason}
            onChange={(reason) => onChange({ ...answer, reason })}
          />
        </>
      )}
    </fieldset>
  );
}
