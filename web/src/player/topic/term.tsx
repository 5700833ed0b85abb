import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import styles from './term.module.css';

type TermProps = { readonly term: string; readonly definition: string; readonly children: ReactNode };

/** A word of the glossary: press it to read what it means; Escape or a press elsewhere closes it again. */
export function Term({ term, definition, children }: TermProps) {
  return (
    <DialogTrigger>
      <Button className={styles.word ?? ''}>{children}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.term ?? ''}>
            {term}
          </Heading>
          <p>{definition}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
