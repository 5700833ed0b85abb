import { formatCvss, parseCvss } from '@cmdsp/workbench/risk';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CvssDraft } from '../cvss/cvss-draft.ts';
import { CvssEditor } from '../cvss/cvss-editor.tsx';
import styles from './risk.module.css';

/** The vector of a risk: typed or pasted, or built metric by metric. */
export function RiskVector({
  vector,
  error,
  isReadOnly,
  onChange,
}: {
  readonly vector: string;
  readonly error: string | undefined;
  readonly isReadOnly: boolean;
  readonly onChange: (vector: string) => void;
}) {
  const [draft, setDraft] = useState<CvssDraft | null>(null);
  const open = () => {
    const parsed = parseCvss(vector);
    setDraft(parsed.ok ? parsed.value : { version: '3.1', choices: {} });
  };
  return (
    <>
      <TextField
        label="CVSS vector"
        hint="Version 3.1 or 4.0; empty where there is none"
        value={vector}
        maxLength={200}
        error={error}
        isReadOnly={isReadOnly}
        onChange={(value) => onChange(value.trim())}
      />
      <div className={styles.actions}>
        <Button aria-expanded={draft !== null} onPress={() => (draft === null ? open() : setDraft(null))}>
          {draft === null ? 'Build the vector' : 'Close the builder'}
        </Button>
      </div>
      {draft !== null && (
        <CvssEditor
          value={draft}
          groups={groupsOf[draft.version]}
          marks={new Map()}
          isReadOnly={isReadOnly}
          onChange={(next) => {
            setDraft(next);
            const written = formatCvss(next.version, next.choices);
            // A vector counts once it is whole.
            if (parseCvss(written).ok) onChange(written);
          }}
        />
      )}
    </>
  );
}

const groupsOf = {
  '3.1': ['base', 'temporal', 'environmental'],
  '4.0': ['base', 'threat', 'environmental', 'supplemental'],
} as const;
