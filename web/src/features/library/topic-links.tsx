import { Link } from '@tanstack/react-router';
import styles from './library.module.css';

type TopicLinksProps = {
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  /** `numbers` for tables, where the title is a tooltip. */
  readonly look?: 'numbers' | 'titles';
};

/** Links to the topics that something belongs to. */
export function TopicLinks({ topics, look = 'titles' }: TopicLinksProps) {
  if (topics.length === 0) return <span className={styles.quiet}>None yet</span>;
  return (
    <ul className={look === 'numbers' ? styles.numbers : styles.topics}>
      {topics.map(({ id, title }) => (
        <li key={id}>
          <Link to="/learn/topics/$topic" params={{ topic: id }} search={{}} {...(look === 'numbers' ? { title } : {})}>
            {look === 'numbers' ? (
              <>
                {id}
                <span className="visually-hidden"> {title}</span>
              </>
            ) : (
              `${id} ${title}`
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
