import { Link } from '@tanstack/react-router';
import { Marked } from './marked.tsx';
import { placeAddress } from './place-address.ts';
import { partWords, resultWords } from './place-words.ts';
import type { SearchResult } from './search-query.ts';
import styles from './search.module.css';

/** One result: what it is, the best place with its words, further places of the same topic as links. */
export function ResultItem({ result }: { readonly result: SearchResult }) {
  const [best, ...others] = result.places;
  const where = best === undefined ? null : partWords(best);
  const heading = best !== undefined && best.heading.text !== '' && result.kind !== 'term' ? best.heading : null;
  return (
    <article className={styles.result}>
      <p className={styles.kind}>{[resultWords(result), where].filter((words) => words !== null).join(' · ')}</p>
      <h3>
        <Link to={placeAddress(result, best)}>
          <Marked words={result.title} />
        </Link>
      </h3>
      {heading !== null && best?.part !== 'overview' && (
        <p className={styles.heading}>
          <Marked words={heading} />
        </p>
      )}
      {best !== undefined && (
        <p className={styles.excerpt}>
          <Marked words={best.excerpt} />
        </p>
      )}
      {others.length > 0 && (
        <ul className={styles.places}>
          {others.map((place) => (
            <li key={`${place.part} ${place.anchor}`}>
              <Link to={placeAddress(result, place)}>
                {partWords(place) ?? 'Overview'}: <Marked words={place.heading} />
              </Link>
            </li>
          ))}
          {result.morePlaces > 0 && (
            <li className={styles.quiet}>
              and {result.morePlaces} more {result.morePlaces === 1 ? 'place' : 'places'} in this topic
            </li>
          )}
        </ul>
      )}
    </article>
  );
}
