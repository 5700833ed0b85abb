import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './library.module.css';

/** Above a list: how much of it is shown, and what can be done with that. */
export function ListBar({
  shown,
  onShowAll,
  children,
}: {
  /** For example `12 of 30 incidents`. */
  readonly shown: string;
  /** Only where the list is narrowed. */
  readonly onShowAll?: (() => void) | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.bar}>
      <div className={styles.shown}>
        <p role="status">{shown}</p>
        {onShowAll !== undefined && (
          <Button look="quiet" onPress={onShowAll}>
            Show all
          </Button>
        )}
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
