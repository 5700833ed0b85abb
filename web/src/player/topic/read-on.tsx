import type { TopicContent } from '../practice-types.ts';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import styles from './topic-margin.module.css';

/** Where to read on outside this programme; each with what it gives and until when somebody vouches for it. */
export function ReadOn({ resources }: { readonly resources: TopicContent['resources'] }) {
  return (
    <ul>
      {resources.map(({ title, publisher, date, address, isFree, why, reviewBy }) => (
        <li key={title}>
          {address === null ? (
            title
          ) : (
            <a href={`https://${address}`} target="_blank" rel="noopener noreferrer">
              {title}
              <span className="visually-hidden"> (another site, in a new tab)</span>
            </a>
          )}
          <span className={styles.edition}>
            {publisher}, {formatPartialDate(date)}
            {isFree ? '' : ', to be paid for'}
          </span>
          <p>{why}</p>
          <p className={styles.quiet}>Looked at again by {formatPartialDate(reviewBy)}.</p>
        </li>
      ))}
    </ul>
  );
}
