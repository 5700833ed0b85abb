import { readReferences } from '@cmdsp/dossiers';
import { useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Entry } from './dossier-queries.ts';
import styles from './dossiers.module.css';

type ReferenceFieldProps = {
  readonly of: string;
  readonly refs: readonly string[];
  readonly entries: readonly Entry[];
  readonly isFrozen: boolean;
  readonly onChange: (refs: string[]) => void;
};

/** The entries that an entry refers to: typed by number with completion, several at once; each can be taken away. */
export function ReferenceField({ of, refs, entries, isFrozen, onChange }: ReferenceFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = () => {
    const found = readReferences(typed).filter((ref) => !refs.includes(ref));
    if (found.length > 0) onChange([...refs, ...found]);
    setTyped('');
  };
  return (
    <div className={styles.references}>
      {refs.length > 0 && (
        <ul aria-label={`${of} refers to`}>
          {refs.map((ref) => {
            const named = entries.find((entry) => entry.id === ref);
            return (
              <li key={ref} data-broken={named === undefined || undefined}>
                {named === undefined && <Icon name="warning" size={14} />}
                <span>
                  {ref} {named === undefined ? 'is not in the register' : named.title}
                </span>
                {!isFrozen && (
                  <Button
                    look="quiet"
                    aria-label={`Take ${ref} away from ${of}`}
                    onPress={() => onChange(refs.filter((other) => other !== ref))}
                  >
                    <Icon name="cross" size={14} />
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!isFrozen && (
        <p className={styles.typing}>
          <label htmlFor={id}>Reference of {of} to</label>
          <input
            id={id}
            list="entries-of-the-dossier"
            value={typed}
            placeholder="T-1"
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ',') return;
              event.preventDefault();
              add();
            }}
          />
        </p>
      )}
    </div>
  );
}
