import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/request.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './modules.module.css';

type Topics = Answer<'GET /api/modules/:module'>['topics'];

/** The topics of a module: each with what a learner can do afterwards, and how long it takes. */
export function ModuleTopics({ topics }: { readonly topics: Topics }) {
  return (
    <ol className={styles.topics}>
      {topics.map(({ id, title, outcomes, minutes, isComplete }) => (
        <li key={id}>
          <h3>
            <Link to="/learn/topics/$topic" params={{ topic: id }} search={{}}>
              <span className={styles.number}>{id}</span> {title}
            </Link>
          </h3>
          <p className={styles.quiet}>
            {minutes} minutes {!isComplete && <Tag>Lecture and reading planned</Tag>}
          </p>
          <ul>
            {outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
