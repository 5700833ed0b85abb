import type { SbomAnswer, SbomTask } from '@cmdsp/labs/public';
import type { ReactNode } from 'react';
import type { Mark } from '../../../bench/system-model/mark.ts';
import styles from '../../../bench/sbom/bill.module.css';

type Advisory = SbomTask['advisories'][number];
type Part = SbomTask['components'][number];

/** A card for each advisory that was matched, in the learner's order of urgency; whatever lost points without one is listed below. */
export function MatchedAdvisories({
  task,
  answer,
  marks,
  children,
}: {
  readonly task: SbomTask;
  readonly answer: SbomAnswer;
  readonly marks: readonly Mark[];
  readonly children: (advisory: Advisory, components: readonly Part[]) => ReactNode;
}) {
  const matched = answer.ranking.flatMap((id) => task.advisories.find((advisory) => advisory.id === id) ?? []);
  const loose = marks.filter(({ id }) => !answer.ranking.includes(id));
  return (
    <div className={styles.part}>
      {matched.length === 0 && <p>Nothing is matched yet. Open the feed and match advisories with components first.</p>}
      {matched.map((advisory) => {
        const ids = answer.matches.filter((match) => match.advisory === advisory.id).map(({ component }) => component);
        const components = task.components.filter(({ id }) => ids.includes(id));
        return (
          <section key={advisory.id} className={styles.card} aria-label={advisory.label}>
            <h3>
              {advisory.label}: {components.map(({ name }) => name).join(', ')}
            </h3>
            <p>{advisory.title}</p>
            {children(advisory, components)}
          </section>
        );
      })}
      {loose.length > 0 && (
        <ul className={styles.marks}>
          {loose.map(({ words }) => (
            <li key={words} data-tone="danger">
              {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
