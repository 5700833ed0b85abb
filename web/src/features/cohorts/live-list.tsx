import { Empty } from '../../ui/states.tsx';
import { liveWords, ownTimeWords, ownTimeZone } from './cohort-words.ts';
import type { LiveDate } from './cohorts-query.ts';
import styles from './cohorts.module.css';

/** When a cohort meets: on its own clocks, and on those of whoever reads where they differ. */
export function LiveList({
  liveDates,
  timeZone,
}: {
  readonly liveDates: readonly LiveDate[];
  readonly timeZone: string;
}) {
  if (liveDates.length === 0) return <Empty title="No live sessions are planned" />;
  const zone = ownTimeZone();
  return (
    <ul className={styles.list}>
      {liveDates.map((live) => {
        const own = ownTimeWords(live, zone);
        return (
          <li key={live.id} className={styles.row}>
            <strong>{live.title}</strong>
            <span>{liveWords(live, timeZone)}</span>
            {own !== null && <span className={styles.quiet}>{own}</span>}
            {live.meetingUrl !== null && (
              <a href={live.meetingUrl} rel="noreferrer">
                Meeting room<span className="visually-hidden"> of {live.title}</span>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
