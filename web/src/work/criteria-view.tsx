import styles from './work.module.css';

export type ShownCriterion = {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly levels: readonly string[];
};

const standard = 3;

/** What work is marked by, with what each level shows; the one that meets the standard stands out. */
export function CriteriaView({ criteria }: { readonly criteria: readonly ShownCriterion[] }) {
  return (
    <ul className={styles.list}>
      {criteria.map(({ id, title, weight, levels }) => (
        <li key={id} className={styles.criterion}>
          <h3>{title}</h3>
          <p className={styles.quiet}>{weight} of 100 points</p>
          <ol className={styles.levels} reversed>
            {levels
              .map((words, level) => (
                <li key={level} className={styles.level} data-is-standard={level === standard}>
                  <b>
                    Level {level}
                    {level === standard && ', meets it'}
                  </b>
                  <span>{words}</span>
                </li>
              ))
              .toReversed()}
          </ol>
        </li>
      ))}
    </ul>
  );
}
