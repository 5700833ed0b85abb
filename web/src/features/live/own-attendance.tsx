import type { LiveOwn } from './live-queries.ts';
import { timeWords } from './live-words.ts';
import styles from './live.module.css';

/** When one was there oneself. */
export function OwnAttendance({ visits }: { readonly visits: LiveOwn['visits'] }) {
  if (visits.length === 0) return <p className={styles.quiet}>Your own attendance is not noted.</p>;
  return (
    <ul className={styles.people}>
      {visits.map(({ arrivedAt, leftAt }) => (
        <li key={arrivedAt}>
          You came at {timeWords(arrivedAt)}
          {leftAt === null ? ' and are here' : ` and left at ${timeWords(leftAt)}`}.
        </li>
      ))}
    </ul>
  );
}
