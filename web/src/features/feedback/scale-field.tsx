import { useId } from 'react';
import styles from './feedback.module.css';

const steps = [1, 2, 3, 4, 5] as const;

/** One step from 1 to 5 with words at both ends; may be left out. The browser's own radio buttons. */
export function ScaleField({
  label,
  low,
  high,
  value,
  onChange,
}: {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.scale}>
      <legend>{label}</legend>
      <div className={styles.steps}>
        <span className={styles.quiet}>{low}</span>
        {steps.map((step) => (
          <label key={step} className={styles.step}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            <span>
              {step}
              <span className="visually-hidden">{step === 1 ? `: ${low}` : step === 5 ? `: ${high}` : ''}</span>
            </span>
          </label>
        ))}
        <span className={styles.quiet}>{high}</span>
      </div>
    </fieldset>
  );
}
