import { useId } from 'react';
import styles from './field.module.css';

export type SelectProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The text shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** A choice from a short list. The browser's own control: it works on every device and with every aid. */
export function Select({ label, hint, error, name, value, onChange, placeholder, options }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <select
        id={id}
        name={name}
        className={styles.input}
        value={value}
        aria-describedby={
          `${hint === undefined ? '' : `${id}-hint`} ${error === undefined ? '' : `${id}-error`}`.trim() || undefined
        }
        aria-invalid={error !== undefined}
        data-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChange(event.target.value)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}
