import { useId } from 'react';
import styles from './field.module.css';

/** One file from this device. The browser's own control: it works on every device and with every aid. */
export function FileField({
  label,
  hint,
  accept,
  isEmptied = false,
  onChoose,
}: {
  readonly label: string;
  readonly hint?: string;
  /** What the browser offers first; anything can be chosen. */
  readonly accept: string;
  /** Empty again after a choice, where more than one file can be given. */
  readonly isEmptied?: boolean;
  readonly onChoose: (file: File | null) => void;
}) {
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
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.input}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          onChoose(event.target.files?.[0] ?? null);
          if (isEmptied) event.target.value = '';
        }}
      />
    </div>
  );
}
