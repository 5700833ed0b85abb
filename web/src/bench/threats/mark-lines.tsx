import { Icon } from '../../ui/icon.tsx';
import type { Mark } from '../system-model/mark.ts';
import styles from './threats.module.css';

/** What is said about a place or a threat, right there. */
export function MarkLines({ marks, at }: { readonly marks: readonly Mark[]; readonly at: string }) {
  const here = marks.filter(({ id }) => id === at);
  if (here.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {here.map(({ words }) => (
        <li key={words}>
          <Icon name="warning" size={16} /> {words}
        </li>
      ))}
    </ul>
  );
}
