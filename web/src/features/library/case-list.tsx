import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/request.ts';
import { Empty } from '../../ui/states.tsx';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

/** The cases, module by module. */
export function CaseList({ cases }: { readonly cases: Answer<'GET /api/cases'>['cases'] }) {
  if (cases.length === 0) {
    return (
      <Empty title="No cases yet">
        A case is a situation played from one of six roles. The first ones are being written for module 1.
      </Empty>
    );
  }
  return (
    <ul className={styles.cards}>
      {cases.map((entry) => (
        <li key={entry.slug} className={styles.card}>
          <p className={styles.quiet}>
            Module {entry.module.number} · {entry.minutes} minutes
          </p>
          <h2>
            <Link to="/learn/cases/$slug" params={{ slug: entry.slug }}>
              {entry.title}
            </Link>
          </h2>
          <p>{entry.summary}</p>
          <TopicLinks topics={entry.topics} />
        </li>
      ))}
    </ul>
  );
}
