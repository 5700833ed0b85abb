import { useState } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import styles from './copy-field.module.css';

/** A secret address that is shown once, with a button that copies it. */
export function CopyField({
  label,
  value,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}) {
  const [state, setState] = useState<'shown' | 'copied' | 'refused'>('shown');
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  return (
    <Notice tone="good" title={`${label}. ${hint}`} role="status">
      <code className={styles.secret}>{value}</code>
      <div className={styles.actions}>
        <Button onPress={() => void copy()}>Copy</Button>
        <span role="status">
          {state === 'copied' && 'Copied'}
          {state === 'refused' && 'The browser does not allow copying. Mark the address and copy it yourself.'}
        </span>
      </div>
    </Notice>
  );
}
