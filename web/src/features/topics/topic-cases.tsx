import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import styles from './topic-cases.module.css';

/** The cases of a topic, as links to them. */
export function TopicCases({ topic }: { readonly topic: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'of-topic', topic],
    queryFn: ({ signal }) => request('GET /api/cases', { query: { topic } }, { signal }),
  });
  if (data === undefined) {
    return error === null ? <Loading what="the cases" /> : <Refusal error={error} onRetry={() => void refetch()} />;
  }
  if (data.cases.length === 0) {
    return (
      <Empty
        title="No case belongs to this topic yet"
        action={<ButtonLink to="/learn/cases">See all cases</ButtonLink>}
      >
        A case is a situation from practice that you play from one of six roles.
      </Empty>
    );
  }
  return (
    <>
      <p className={styles.quiet}>Situations from practice, played from one of six roles. Nothing in them is graded.</p>
      <ul className={styles.list}>
        {data.cases.map(({ slug, title, summary, minutes, playedAs, openPlays }) => (
          <li key={slug} className={styles.entry}>
            <h3>
              <Link to="/learn/cases/$slug" params={{ slug }}>
                {title}
              </Link>
            </h3>
            <p>{summary}</p>
            <p className={styles.quiet}>
              About {minutes} minutes · {playedWords(playedAs.length, openPlays.length)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function playedWords(finished: number, open: number): string {
  const roles = finished === 1 ? 'one role' : `${finished} roles`;
  if (finished > 0) return open > 0 ? `played from ${roles}, one more begun` : `played from ${roles}`;
  return open > 0 ? 'begun' : 'not played yet';
}
