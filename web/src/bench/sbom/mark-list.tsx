import type { Mark } from '../system-model/mark.ts';
import styles from './bill.module.css';

/** What is said about an element, below it. */
export function MarkList({ marks }: { readonly marks: readonly Mark[] }) {
  if (marks.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {marks.map(({ words, tone }) => (
        <li key={words} data-tone={tone}>
          {words}
        </li>
      ))}
    </ul>
  );
}
