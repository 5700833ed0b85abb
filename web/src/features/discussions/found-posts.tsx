import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failure, Loading } from '../../ui/states.tsx';
import { foundQuery } from './discussion-queries.ts';
import { countWords, momentWords } from './discussion-words.ts';
import styles from './discussions.module.css';

/** Posts in which words were found. */
export function FoundPosts({ q, cohort }: { readonly q: string; readonly cohort: string | undefined }) {
  const { data, error, refetch } = useQuery(foundQuery({ q, cohort }));
  return (
    <section className={styles.group} aria-labelledby="found">
      <h2 id="found" className="visually-hidden">
        What was found
      </h2>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="what was found" />}
      <p role="status">
        {data !== undefined &&
          (data.results.length === 0
            ? `Nothing was found for “${q}” in these discussions.`
            : `${countWords(data.results.length, 'post')} with “${q}”.`)}
      </p>
      <ul className={styles.list}>
        {data?.results.map(({ discussion, post, excerpt }) => (
          <li key={post.id} className={styles.entry}>
            <h3>
              <Link
                to="/learn/discussions/$discussion"
                params={{ discussion: discussion.id }}
                hash={`post-${post.sequence}`}
              >
                {discussion.title}
              </Link>
            </h3>
            <p>
              <Excerpt text={excerpt} />
            </p>
            <p className={styles.quiet}>
              {post.author}, {momentWords(post.writtenAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was asked for stands between two marks that nobody types. */
function Excerpt({ text }: { readonly text: string }) {
  return text.split('\ue000').map((piece, index) => {
    const end = piece.indexOf('\ue001');
    if (index === 0 || end === -1) return piece;
    return (
      <span key={index}>
        <mark>{piece.slice(0, end)}</mark>
        {piece.slice(end + 1)}
      </span>
    );
  });
}
