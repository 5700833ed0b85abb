import { type ReactNode, useRef, useState } from 'react';
import { Popover } from './popover.tsx';
import styles from './term.module.css';

type TermProps = { readonly term: string; readonly definition: string; readonly children: ReactNode };

/** A word of the glossary: press it to read what it means; Escape or a press elsewhere closes it again. */
export function Term({ term, definition, children }: TermProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.word}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && button.current !== null && (
        <Popover label={term} anchor={button.current} onClose={() => setOpen(false)}>
          <span className={styles.entry}>
            <strong className={styles.term}>{term}</strong>
            <span>{definition}</span>
          </span>
        </Popover>
      )}
    </>
  );
}
