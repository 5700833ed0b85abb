import type { ThreatModelTask, Witness } from '@cmdsp/labs/public';
import { Icon } from '../../../ui/icon.tsx';
import styles from './threat-model.module.css';

/** What is known about the system, element by element. A statement that a lost point rests on bears a mark. */
export function SystemSheet({
  task,
  witnesses,
}: {
  readonly task: ThreatModelTask;
  readonly witnesses: readonly Witness[];
}) {
  const marked = new Set(witnesses.flatMap(({ at }) => at));
  return (
    <details className={styles.sheet} open>
      <summary>System sheet: {task.title}</summary>
      <div className={styles.facts} role="region" aria-label="System sheet" tabIndex={0}>
        <p>{task.situation}</p>
        {task.elements.map(({ id, label, kind }) => (
          <section key={id}>
            <h3 className={styles.element}>
              {label} <span className={styles.quiet}>{kindWords[kind]}</span>
            </h3>
            <ul>
              {task.statements
                .filter(({ about }) => about === id)
                .map((statement) => (
                  <li key={statement.id} data-witness={marked.has(statement.id) || undefined}>
                    {statement.text}
                    {marked.has(statement.id) && (
                      <span className={styles.again}>
                        {' '}
                        <Icon name="warning" size={16} /> Look at this again.
                      </span>
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

const kindWords: Readonly<Record<ThreatModelTask['elements'][number]['kind'], string>> = {
  process: 'works',
  store: 'keeps',
  external: 'outside',
};
