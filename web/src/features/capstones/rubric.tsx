import { Section } from '../../ui/page.tsx';
import type { Capstone } from './capstone-query.ts';
import styles from './capstones.module.css';

/** What the capstone is marked by, shown before anything is written. */
export function Rubric({ rules }: { readonly rules: Capstone['rules'] }) {
  const [top = 7, bottom = 10] = rules.passMark.split('/').map(Number);
  if (rules.criteria.length === 0) return null;
  return (
    <Section title="What it is marked by">
      <p>
        {(100 * top) / bottom} % passes. One question comes before all points: {rules.gate}
      </p>
      {rules.criteria.map(({ id, title, weight, levels }) => (
        <details key={id} className={styles.criterion}>
          <summary>
            {title} <span className={`${styles.quiet} figures`}>{weight} points</span>
          </summary>
          <ol start={0}>
            {levels.map((level) => (
              <li key={level}>{level}</li>
            ))}
          </ol>
        </details>
      ))}
    </Section>
  );
}
