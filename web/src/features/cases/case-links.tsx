import { Link } from '@tanstack/react-router';
import styles from './case-cards.module.css';

/** Where cases belong, above a title. */
export function CaseTrailAbove({ slug, title }: { readonly slug: string; readonly title: string }) {
  return (
    <>
      <Link to="/learn">Learn</Link> · <Link to="/learn/cases">Cases</Link> ·{' '}
      <Link to="/learn/cases/$slug" params={{ slug }}>
        {title}
      </Link>
    </>
  );
}

/** The topics that a case belongs to. */
export function TopicsOfCase({
  topics,
}: {
  readonly topics: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <ul className={styles.topics} aria-label="Topics of this case">
      {topics.map(({ id, title }) => (
        <li key={id}>
          <Link to="/learn/topics/$topic" params={{ topic: id }} search={{}}>
            {id} {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
