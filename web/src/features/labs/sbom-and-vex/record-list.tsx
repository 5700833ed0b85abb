import type { SbomTask } from '@cmdsp/labs/public';
import styles from '../../../bench/sbom/bill.module.css';

/** What the maker's records say about an element. */
export function RecordList({ records }: { readonly records: SbomTask['records'] }) {
  if (records.length === 0) return <p className={styles.quiet}>The records say nothing about it.</p>;
  return (
    <ul className={styles.list} aria-label="Records">
      {records.map(({ id, source, text }) => (
        <li key={id}>
          <strong>{source}:</strong> {text}
        </li>
      ))}
    </ul>
  );
}
