import type { LabFront } from './lab-queries.ts';
import styles from './labs.module.css';

/** What a lab marks, with the points. */
export function CriteriaList({ criteria }: { readonly criteria: LabFront['criteria'] }) {
  return (
    <ul className={styles.criteria}>
      {criteria.map(({ id, title, points }) => (
        <li key={id}>
          <span>{title}</span>
          <span className={styles.figure}>{points} points</span>
        </li>
      ))}
    </ul>
  );
}
