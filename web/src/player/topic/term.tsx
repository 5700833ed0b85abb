import { type ReactNode, useState } from 'react';
import { Popover } from './popover.tsx';
import styles from './term.module.css';

type TermProps = { readonly term: string; readonly definition: string; readonly children: ReactNode };

/** A word of the glossary: press it to read what it means; Escape or a press elsewhere closes it again. */
export function Term({ term, definition, children }: TermProps) {
  const [opened, setOpened] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.word}
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        onClick={(event) => setOpened(event.currentTarget)}
      >
        {children}
      </button>
      {opened !== null && (
        <Popover label={term} anchor={opened} onClose={() => setOpened(null)}>
          <span className={styles.entry}>
            <strong className={styles.term}>{term}</strong>
            <span>{definition}</span>
          </span>
        </Popover>
      )}
    </>
  );
}
