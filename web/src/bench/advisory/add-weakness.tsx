import type { Advisory } from '@cmdsp/workbench/advisory';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './advisory.module.css';
import { MarkList } from './mark-list.tsx';
import type { AdvisoryPart } from './palette.ts';

/** Takes a weakness of the task into the advisory, or one that somebody names. */
export function AddWeakness({
  value,
  onChange,
  palette,
  marks,
  isReadOnly,
  onAdded,
}: AdvisoryPart<Advisory> & { readonly onAdded: (index: number) => void }) {
  const [cve, setCve] = useState('');
  const weaknesses = value.vulnerabilities ?? [];
  const add = (added: { readonly cve: string; readonly title: string; readonly description: string }) => {
    const notes = [{ category: 'description' as const, text: added.description }];
    onChange({ ...value, vulnerabilities: [...weaknesses, { cve: added.cve, title: added.title, notes }] });
    onAdded(weaknesses.length);
  };
  const open = (palette?.weaknesses ?? []).filter((one) => weaknesses.every((other) => other.cve !== one.cve));
  return (
    <div className={styles.part} tabIndex={-1} data-place="/vulnerabilities">
      <MarkList sentences={marks.get('weaknesses')} />
      {palette !== null && open.length === 0 && <p>Every weakness of the case is in the advisory.</p>}
      {open.map((one) => (
        <div key={one.cve} className={styles.card}>
          <h3>
            {one.cve}: {one.title}
          </h3>
          <p>{one.description}</p>
          {!isReadOnly && <Button onPress={() => add(one)}>Add {one.cve}</Button>}
        </div>
      ))}
      {palette === null && !isReadOnly && (
        <div className={styles.bar}>
          <TextField label="CVE" hint="For example CVE-2026-12345" value={cve} onChange={setCve} />
          <Button
            isDisabled={cve.trim() === ''}
            onPress={() => {
              add({ cve: cve.trim(), title: cve.trim(), description: '' });
              setCve('');
            }}
          >
            Add weakness
          </Button>
        </div>
      )}
    </div>
  );
}
