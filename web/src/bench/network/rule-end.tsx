import { useId, useState } from 'react';
import { type EndChoice, isKnownEnd } from './end-choice.ts';
import styles from './network.module.css';

/** Where packets of a rule come from or go to: typed, or added from the list. Only what is known is kept. */
export function RuleEnd({
  label,
  value,
  choices,
  mayNameAddresses,
  onChange,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly choices: readonly EndChoice[];
  readonly mayNameAddresses: boolean;
  readonly onChange: (value: readonly string[]) => void;
}) {
  const id = useId();
  const [text, setText] = useState(value.join(', '));
  const [error, setError] = useState<string | null>(null);
  const type = (next: string) => {
    setText(next);
    const ends = next.split(/[\s,]+/).filter((end) => end !== '');
    const unknown = ends.find((end) => !isKnownEnd(end, choices, mayNameAddresses));
    if (ends.length === 0) setError('Name at least one: any, zone:… or host:…');
    else if (unknown !== undefined) setError(`${unknown} is not known. Write any, zone:… or host:…`);
    else {
      setError(null);
      onChange([...new Set(ends)]);
    }
  };
  return (
    <div className={styles.ends}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        value={text}
        maxLength={2000}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => type(event.target.value)}
      />
      {error !== null && (
        <span id={`${id}-error`} className={styles.marks}>
          {error}
        </span>
      )}
      <select
        aria-label={`Add to “${label}”`}
        className={styles.input}
        value=""
        onChange={(event) => type(text.trim() === '' ? event.target.value : `${text}, ${event.target.value}`)}
      >
        <option value="">Add …</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
