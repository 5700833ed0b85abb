import { useId } from 'react';
import type { Criterion, Level } from './marking-queries.ts';
import styles from './marking.module.css';

/** One criterion with its five levels to choose from. */
export function CriterionLevels({
  criterion,
  level,
  isCurrent = false,
  isReadOnly = false,
  name = criterion.id,
  onChoose,
  onEnter,
}: {
  readonly criterion: Criterion;
  readonly level: Level | undefined;
  /** Number keys set the level of this one. */
  readonly isCurrent?: boolean;
  readonly isReadOnly?: boolean;
  /** Tells the same criterion of two works apart. */
  readonly name?: string;
  readonly onChoose: (level: Level) => void;
  readonly onEnter?: () => void;
}) {
  const id = useId();
  return (
    <fieldset
      className={styles.criterion}
      data-current={isCurrent || undefined}
      disabled={isReadOnly}
      id={`criterion-${name}`}
    >
      <legend>
        {criterion.title} <span className={styles.weight}>{criterion.weight} points</span>
      </legend>
      {criterion.levels.map((descriptor, value) => (
        <label key={value} className={styles.level} htmlFor={`${id}-${value}`}>
          <input
            type="radio"
            id={`${id}-${value}`}
            name={`level-${name}`}
            checked={level === value}
            onFocus={onEnter}
            // The five positions of the scale are the five levels.
            onChange={() => onChoose(value as Level)}
          />
          <span className={styles.digit}>{value}</span>
          <span>{descriptor}</span>
        </label>
      ))}
    </fieldset>
  );
}
