import type { ReactNode } from 'react';
import styles from './practice-list.module.css';

/** Practice questions below each other, after a word on what they are. */
export function PracticeList({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.list}>
      <p className={styles.words}>
        For practice: answer, see at once which option is right and why each of the others is not, and try again as
        often as it helps. Nothing here counts as failed.
      </p>
      {children}
    </div>
  );
}
