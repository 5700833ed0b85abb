import { Link } from '@tanstack/react-router';
import styles from './home.module.css';
import type { ProgressAnswer } from './progress-query.ts';

/** Whose path the next step follows, and what the diagnostic adds; both are advice. */
export function PathAdvice({ group, diagnostic }: Pick<ProgressAnswer, 'group' | 'diagnostic'>) {
  return (
    <ul className={styles.advice}>
      <li>
        {group === null ? (
          <>
            Your profile names none of the six groups. <Link to="/learn/paths">Look at the six paths</Link>
          </>
        ) : (
          <>
            Core topics of your path come first in each module: {group.label}.{' '}
            <Link to="/learn/paths">See your path</Link>
          </>
        )}
      </li>
      <li>
        {diagnostic === null ? (
          <>
            Not sure where to begin? <Link to="/diagnostic">24 questions propose where</Link>
          </>
        ) : (
          <>
            Your diagnostic proposed exam domain {diagnostic.first.number} first: {diagnostic.first.title}.{' '}
            <Link to="/diagnostic/$run" params={{ run: diagnostic.run }}>
              See what it found
            </Link>
          </>
        )}
      </li>
    </ul>
  );
}
