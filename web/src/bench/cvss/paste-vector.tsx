import { type CvssFault, type CvssGroup, cvssMetrics, parseCvss } from '@cmdsp/workbench/risk';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CvssDraft } from './cvss-draft.ts';
import styles from './cvss.module.css';

/** A vector from elsewhere: read strictly, and where it is none, the place and the reason. */
export function PasteVector({
  groups,
  onTake,
}: {
  readonly groups: readonly CvssGroup[];
  readonly onTake: (draft: CvssDraft) => void;
}) {
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly CvssFault[]>([]);
  const take = () => {
    const parsed = parseCvss(text.trim());
    setFaults(parsed.ok ? [] : parsed.problem);
    if (!parsed.ok) return;
    const { version, choices } = parsed.value;
    const allowed = cvssMetrics[version].filter(({ group }) => groups.includes(group)).map(({ id }) => id);
    onTake({ version, choices: Object.fromEntries(Object.entries(choices).filter(([id]) => allowed.includes(id))) });
    setText('');
  };
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextField
        label="Paste a vector"
        value={text}
        onChange={setText}
        error={faults.length === 0 ? undefined : faults.map(({ at, message }) => `At ${at + 1}: ${message}`).join(' ')}
      />
      <Button type="submit">Take it over</Button>
    </form>
  );
}
