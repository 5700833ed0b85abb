import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './topic-cases.module.css';

/** The labs of a topic, as links to them; nothing where there are none. */
export function TopicLabs({ topic }: { readonly topic: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['labs', 'of-topic', topic],
    queryFn: ({ signal }) => request('GET /api/labs', { query: { topic } }, { signal }),
  });
  if (error !== null) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.labs.length === 0) return null;
  return (
    <section aria-label="Labs of this topic">
      <h2>Labs</h2>
      <ul className={styles.list}>
        {data.labs.map(({ id, title, purpose, minutes }) => (
          <li key={id} className={styles.entry}>
            <h3>
              <Link to="/labs/$lab" params={{ lab: id }}>
                {title}
              </Link>
            </h3>
            <p>{purpose}</p>
            <p className={styles.quiet}>About {minutes} minutes</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
