import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/icon.tsx';
import styles from './home.module.css';
import type { ProgressAnswer } from './progress-query.ts';

type Module = ProgressAnswer['modules'][number];
type Topic = Module['topics'][number];

/** The whole course as 36 cells: each a link that says its topic, how far it is, and what it consists of. */
export function CourseGrid({
  modules,
  hasPath,
}: {
  readonly modules: readonly Module[];
  /** Whether the learner has a path whose core topics are marked. */
  readonly hasPath: boolean;
}) {
  return (
    <>
      <ul className={styles.legend} aria-hidden="true">
        <li>
          <span className={styles.sample} data-state="not-started" /> not started
        </li>
        <li>
          <span className={styles.sample} data-state="begun" /> begun
        </li>
        <li>
          <span className={styles.sample} data-state="passed">
            <Icon name="check" size={14} />
          </span>{' '}
          passed
        </li>
        {hasPath && (
          <li>
            <span className={styles.core} /> core for you
          </li>
        )}
      </ul>
      <div className={styles.modules}>
        {modules.map((module) => (
          <section key={module.number} className={styles.module} aria-labelledby={`module-${module.number}`}>
            <div className={styles.moduleHead}>
              <h3 id={`module-${module.number}`}>
                <span className={styles.quiet}>Module {module.number}</span>
                <Link to="/learn/modules/$module" params={{ module: String(module.number) }}>
                  {module.title}
                </Link>
              </h3>
              <Link className={styles.quiz} to="/learn/modules/$module/quiz" params={{ module: String(module.number) }}>
                {module.state === 'passed'
                  ? `Quiz of module ${module.number}: passed`
                  : `Quiz of module ${module.number}`}
              </Link>
            </div>
            <ul className={styles.cells}>
              {module.topics.map((topic) => (
                <li key={topic.id}>
                  <Cell topic={topic} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Cell({ topic }: { readonly topic: Topic }) {
  const finished = topic.parts.filter(({ isFinished }) => isFinished).length;
  return (
    <Link
      to="/learn/topics/$topic"
      params={{ topic: topic.id }}
      search={{}}
      className={styles.cell}
      data-state={topic.state}
      title={topic.title}
    >
      <span className={styles.cellHead}>
        <span className={styles.cellNumber}>
          {topic.id}
          {topic.relevance === 'core' && <span className={styles.core} aria-hidden="true" />}
        </span>
        {topic.state === 'passed' && <Icon name="check" size={16} />}
        {topic.state === 'begun' && (
          <span className={styles.cellParts} aria-hidden="true">
            {finished}/{topic.parts.length}
          </span>
        )}
      </span>{' '}
      <span className={styles.cellTitle}>{topic.title}</span>
      <span className="visually-hidden">
        : {stateWords(topic)}
        {topic.relevance === 'core' && ', core for you'}
      </span>
    </Link>
  );
}

function stateWords({ state, parts, questionsAnswered, questions }: Topic): string {
  if (state === 'passed') return 'passed';
  if (state === 'not-started') return 'not started';
  const finished = parts.filter(({ isFinished }) => isFinished).length;
  return `begun, ${finished} of ${parts.length} parts finished, ${questionsAnswered} of ${questions} questions answered`;
}
