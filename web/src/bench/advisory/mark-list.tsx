import { Icon } from '../../ui/icon.tsx';
import styles from './advisory.module.css';

/** What is said about a place, right there. */
export function MarkList({ sentences }: { readonly sentences: readonly string[] | undefined }) {
  if (sentences === undefined || sentences.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Icon name="warning" size={16} /> {sentence}
        </li>
      ))}
    </ul>
  );
}
