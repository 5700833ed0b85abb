import { Tag } from '../../ui/tag.tsx';
import styles from './programme.module.css';
import type { ProgrammeAnswer } from './programme-query.ts';

/** Six modules with their six topics each; says which topics are complete while some are not. */
export function ModuleList({ modules }: { readonly modules: ProgrammeAnswer['modules'] }) {
  const areAllComplete = modules.every(({ topics }) => topics.every(({ isComplete }) => isComplete));
  return (
    <>
      <p className={styles.quiet}>
        {areAllComplete
          ? 'Every topic has a lecture, a reading, practice questions and a discussion.'
          : 'Every topic has practice questions. Those marked complete also have lecture, reading and discussion today; the others follow.'}
      </p>
      <div className={styles.modules}>
        {modules.map((module) => (
          <section key={module.number} className={styles.module} aria-labelledby={`module-${module.number}`}>
            <h3 id={`module-${module.number}`}>
              <span className={styles.quiet}>Module {module.number}</span>
              {module.title}
            </h3>
            <ol>
              {module.topics.map(({ id, title, isComplete }) => (
                <li key={id}>
                  <span className={styles.number}>{id}</span>
                  <span>
                    {title}{' '}
                    {isComplete && !areAllComplete && (
                      <Tag tone="good" icon="check">
                        Complete
                      </Tag>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}
