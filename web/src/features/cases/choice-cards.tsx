import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './choice-cards.module.css';

export type ChoiceCardsProps<Id extends string> = {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  readonly choices: readonly { readonly id: Id; readonly content: ReactNode; readonly tags?: ReactNode }[];
};

/** One of a few, as radio buttons in large targets; the arrow keys move between them. */
export function ChoiceCards<Id extends string>(props: ChoiceCardsProps<Id>) {
  const { legend, hint, error, chosen, onChoose, choices } = props;
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (error !== undefined) group.current?.querySelector('input')?.focus();
  }, [error]);
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <fieldset
      ref={group}
      role="radiogroup"
      className={styles.group}
      aria-invalid={error !== undefined}
      {...(described === '' ? {} : { 'aria-describedby': described })}
    >
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.id} className={styles.choice}>
          <input type="radio" name={id} checked={chosen === choice.id} onChange={() => onChoose(choice.id)} />
          <span>{choice.content}</span>
          {choice.tags !== undefined && <span className={styles.tags}>{choice.tags}</span>}
        </label>
      ))}
      <div role="alert">
        {error !== undefined && (
          <p id={`${id}-error`} className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </fieldset>
  );
}
