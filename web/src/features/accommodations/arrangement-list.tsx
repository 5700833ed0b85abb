import styles from './accommodations.module.css';
import type { Asked, Given } from './accommodation-queries.ts';
import { arrangementLines } from './accommodation-words.ts';

/** What is asked or arranged, one line each. */
export function ArrangementList({ arrangement }: { readonly arrangement: Asked | Given }) {
  const lines = arrangementLines(arrangement);
  if (lines.length === 0) return <p>Nothing of the list.</p>;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
