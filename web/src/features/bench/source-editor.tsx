import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './bench.module.css';
import type { AnyEngine } from './engine.ts';

/** The artefact as text: whatever the editor cannot do yet can be done here, and is read by the engine before it counts. */
export function SourceEditor({
  engine,
  value,
  draft,
  onDraft,
  onApply,
}: {
  readonly engine: AnyEngine;
  /** As it is kept. */
  readonly value: unknown;
  /** What was typed and not applied; null where nothing was. */
  readonly draft: string | null;
  readonly onDraft: (text: string | null) => void;
  readonly onApply: (value: unknown) => void;
}) {
  const kept = JSON.stringify(value, null, 2);
  const text = draft ?? kept;
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const apply = () => {
    const parsed = parse(text);
    if ('reason' in parsed) return setReasons([parsed.reason]);
    const read = engine.read(parsed.value);
    if (!read.ok) return setReasons(read.problem);
    setReasons(read.value.ignored.map(({ place, sentence }) => `${place}: ${sentence} It was left out.`));
    onDraft(null);
    onApply(read.value.value);
  };
  return (
    <div className={styles.source}>
      <TextField
        label="Text (JSON)"
        hint="Changes count once they are applied."
        rows={24}
        value={text}
        onChange={(next) => onDraft(next === kept ? null : next)}
        spellCheck="false"
      />
      <div className={styles.actions}>
        <Button look="primary" isDisabled={text === kept} onPress={apply}>
          Apply changes
        </Button>
        <Button isDisabled={text === kept} onPress={() => onDraft(null)}>
          Undo what is not applied
        </Button>
      </div>
      {reasons.length > 0 && (
        <Notice tone="caution" role="alert" title="What the engine says">
          <ul className={styles.plain}>
            {reasons.slice(0, 20).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function parse(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { reason: `This is not JSON. ${error instanceof Error ? error.message : ''}` };
  }
}
