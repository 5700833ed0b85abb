import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './panels.module.css';

/**
 * How many of one hundred would be right. Left and right change it by five; Enter saves the first rating and then goes on.
 * Once there is a rating, every change is saved at once. The first one waits for Enter, because it shows the key.
 */
export function RatingControl({
  saved,
  start,
  isSaving,
  onRate,
  onNext,
}: {
  readonly saved: number | null;
  readonly start: number;
  readonly isSaving: boolean;
  readonly onRate: (value: number) => void;
  readonly onNext: () => void;
}) {
  const [value, setValue] = useState(start);
  const control = useRef<HTMLInputElement>(null);
  useEffect(() => control.current?.focus({ preventScroll: true }), []);
  const change = (next: number) => {
    setValue(next);
    if (saved !== null) onRate(next);
  };
  return (
    <div className={styles.rating}>
      <label htmlFor="rating">Of one hundred just-qualified practitioners, how many would be right?</label>
      <div className={styles.row}>
        <input
          id="rating"
          ref={control}
          className={styles.range}
          type="range"
          min={0}
          max={100}
          step={5}
          value={value}
          aria-valuetext={`${value} of 100`}
          onChange={(event) => change(Number(event.target.value))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (saved === null) onRate(value);
            else onNext();
          }}
        />
        <output htmlFor="rating" className={styles.value}>
          {value}
        </output>
        {saved === null ? (
          <Button look="primary" isPending={isSaving} onPress={() => onRate(value)}>
            Rate {value}
          </Button>
        ) : (
          <span role="status" className={styles.quiet}>
            {isSaving ? 'Saving' : `Saved: ${saved}`}
          </span>
        )}
      </div>
    </div>
  );
}
