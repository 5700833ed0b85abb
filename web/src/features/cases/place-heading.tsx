import type { ReactNode } from 'react';
import styles from './play.module.css';

/** The heading of a place, which takes the focus when the play comes there. */
export function PlaceHeading({ above, children }: { readonly above?: string; readonly children: ReactNode }) {
  return (
    <header className={styles.heading}>
      {above !== undefined && <p className={styles.above}>{above}</p>}
      <h2 tabIndex={-1}>{children}</h2>
    </header>
  );
}
