import { useQuery } from '@tanstack/react-query';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import styles from './feedback.module.css';
import { changesQuery } from './feedback-queries.ts';

/** What learners said, and what became of it; open to everybody. */
export function ChangesPage() {
  const { data, error, refetch } = useQuery(changesQuery);
  return (
    <Page
      title="What changed because of you"
      purpose="What learners told us, and what we did about it."
      width="reading"
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="the changes" lines={6} />
        ) : (
          <Failure error={error} onRetry={() => void refetch()} />
        ))}
      {data?.changes.length === 0 && (
        <Empty title="Nothing yet">The first changes appear here when enough people have answered.</Empty>
      )}
      {data?.changes.map(({ id, title, said, about, question, outcome, changedAt }) => (
        <article key={id} className={styles.card} aria-labelledby={`change-${id}`}>
          <h2 id={`change-${id}`}>{title}</h2>
          <p>
            <strong>You said:</strong> {said}
          </p>
          <p>
            <strong>We did:</strong> {outcome}
          </p>
          <p className={styles.quiet}>
            {[about, question === null ? null : `asked as “${question}”`].filter((part) => part !== null).join(', ')}
            {about === null && question === null ? '' : '; '}
            <time dateTime={changedAt}>{new Date(changedAt).toLocaleDateString('en-GB', { dateStyle: 'long' })}</time>
          </p>
        </article>
      ))}
    </Page>
  );
}
