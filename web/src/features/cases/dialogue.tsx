import type { CaseStep, Counterpart } from './case-queries.ts';
import styles from './dialogue.module.css';

type DialogueProps = {
  readonly said: CaseStep['said'];
  readonly counterparts: readonly Counterpart[];
};

/** What people say, each with name and interest: words of a meeting, set as quotations. */
export function Dialogue({ said, counterparts }: DialogueProps) {
  return (
    <ul className={styles.dialogue}>
      {said.map(({ by, text }, index) => {
        const person = counterparts.find(({ id }) => id === by);
        return (
          <li key={index}>
            <figure className={styles.figure}>
              <figcaption>
                <strong>{person?.name ?? by}</strong>
                {person !== undefined && <span className={styles.interest}>{person.interest}</span>}
              </figcaption>
              <blockquote>
                <p>“{text}”</p>
              </blockquote>
            </figure>
          </li>
        );
      })}
    </ul>
  );
}
