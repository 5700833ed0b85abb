import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './threats.module.css';

/** A short list of statements that can be taken back, with a form below it that adds one. */
export function StatementList({
  title,
  empty,
  names,
  onRemove,
  isReadOnly,
  children,
}: {
  readonly title: string;
  /** What to say where there is none. */
  readonly empty: string;
  readonly names: readonly string[];
  readonly onRemove: (index: number) => void;
  readonly isReadOnly: boolean;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-label={title} className={styles.section}>
      <h3 ref={heading} tabIndex={-1}>
        {title} ({names.length})
      </h3>
      {names.length === 0 && <p className={styles.quiet}>{empty}</p>}
      <ul className={styles.rows}>
        {names.map((name, index) => (
          <li key={name} className={styles.line}>
            {name}
            {!isReadOnly && (
              <Button
                look="quiet"
                aria-label={`Remove: ${name}`}
                onPress={() => {
                  // The button goes with its line.
                  heading.current?.focus();
                  onRemove(index);
                }}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && children}
    </section>
  );
}
