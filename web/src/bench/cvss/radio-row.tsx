import { useId } from 'react';
import { Icon } from '../../ui/icon.tsx';
import styles from './cvss.module.css';

export type RadioRowProps = {
  readonly legend: string;
  readonly hint?: string;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly id: string; readonly label: string; readonly meaning?: string }[];
  /** What the marking says about it. */
  readonly mark?: string | undefined;
  /** What its place is called, where somebody may be led here. */
  readonly place?: string | undefined;
  readonly isReadOnly: boolean;
};

/** One of a few beside one another, as radio buttons: the arrow keys move between them. What the chosen one means stands below. */
export function RadioRow({ legend, hint, value, onChange, options, mark, place, isReadOnly }: RadioRowProps) {
  const id = useId();
  const meaning = options.find((option) => option.id === value)?.meaning;
  return (
    <fieldset
      role="radiogroup"
      className={styles.row}
      data-place={place}
      data-marked={mark === undefined ? undefined : true}
      aria-describedby={`${id}-about`}
    >
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.id} className={styles.option}>
            <input
              type="radio"
              name={id}
              checked={value === option.id}
              disabled={isReadOnly}
              onChange={() => onChange(option.id)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <div id={`${id}-about`} className={styles.about}>
        {hint !== undefined && <span>{hint} </span>}
        {meaning !== undefined && <span className={styles.meaning}>{meaning}</span>}
        {mark !== undefined && (
          <p className={styles.mark}>
            <Icon name="warning" size={16} /> {mark}
          </p>
        )}
      </div>
    </fieldset>
  );
}
