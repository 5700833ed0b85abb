import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '../../ui/page.tsx';
import { draftsQuery } from './bank-queries.ts';
import { momentWords } from './bank-words.ts';
import styles from './bank.module.css';

/** What I am writing; nothing when there is nothing. */
export function OwnDrafts() {
  const { data } = useQuery(draftsQuery);
  if (data === undefined || data.drafts.length === 0) return null;
  return (
    <Section title="My drafts">
      <ul className={styles.list}>
        {data.drafts.map(({ id, entryId, title, basedOn, updatedAt }) => (
          <li key={id}>
            <Link to="/staff/bank/drafts/$draft" params={{ draft: id }}>
              {entryId}
            </Link>{' '}
            {title === '' ? 'No words yet' : title}{' '}
            <span className={styles.quiet}>
              {basedOn === null ? 'new' : `from revision ${basedOn}`}, saved {momentWords(updatedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
