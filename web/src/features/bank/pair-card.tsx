import { Link } from '@tanstack/react-router';
import { Tag } from '../../ui/tag.tsx';
import type { BankPair } from './bank-queries.ts';
import styles from './bank.module.css';

/** Two questions that resemble each other, and how much. */
export function PairCard({ pair }: { readonly pair: BankPair }) {
  const { one, other, share } = pair;
  return (
    <article className={styles.card} aria-label={`${one.id} and ${other.id}`}>
      <div className={styles.row}>
        <Tag tone={share >= 0.25 ? 'danger' : 'caution'} icon="warning">
          {Math.round(share * 100)} % shared
        </Tag>
      </div>
      {[one, other].map(({ id, text, place }) => (
        <p key={id}>
          {place === 'quiz' ? (
            <strong>{id}</strong>
          ) : (
            <Link to="/staff/bank/entries/$entry" params={{ entry: entryOf(id) }}>
              {id}
            </Link>
          )}{' '}
          {text}
        </p>
      ))}
    </article>
  );
}

/** A question of a set is found on the page of its set. */
function entryOf(id: string): string {
  return /^set-\d+-[a-z]$/.test(id) ? id.replace(/-[a-z]$/, '') : id;
}
