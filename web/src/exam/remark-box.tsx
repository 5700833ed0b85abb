import { useId, useState } from 'react';
import styles from './remark-box.module.css';
import type { Remark } from './remarks.ts';

/** A small box for a remark on one question; it changes no answer and says in words whether it is saved. */
export function RemarkBox({
  position,
  remark,
  onWrite,
}: {
  readonly position: number;
  readonly remark: Remark | undefined;
  readonly onWrite: (body: string) => void;
}) {
  const id = useId();
  const body = remark?.body ?? '';
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.box} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{body === '' ? 'Is something wrong with this question?' : 'Your remark on this question'}</summary>
      <label htmlFor={id}>Remark on question {position}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={1000}
        value={body}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onWrite(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        It is read after the examination, without your name. It changes neither your answer nor your time.
        {remark !== undefined && (remark.revision > remark.sent ? ' Safe on this device.' : ' Saved.')}
      </p>
    </details>
  );
}
