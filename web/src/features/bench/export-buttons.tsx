import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './bench.module.css';
import type { AnyEngine, BenchFinding } from './engine.ts';
import { fileNameOf } from './file-name-of.ts';
import { FindingList } from './finding-list.tsx';
import { saveFile } from './save-file.ts';

/** The formats in which an artefact leaves the bench; as it is kept where its engine cannot read it. */
export function ExportButtons({
  title,
  engine,
  value,
  body,
}: {
  readonly title: string;
  readonly engine: AnyEngine;
  /** Null where the engine cannot read it. */
  readonly value: unknown;
  readonly body: unknown;
}) {
  const [told, setTold] = useState<{ readonly label: string; readonly notes: readonly BenchFinding[] } | null>(null);
  if (value === null) {
    const text = `${JSON.stringify(body, null, 2)}\n`;
    const save = () => saveFile({ name: fileNameOf(title, 'json'), mediaType: 'application/json', text });
    return <Button onPress={save}>As it is kept (JSON)</Button>;
  }
  return (
    <>
      <div className={styles.exports}>
        {engine.exports.map(({ id, label, extension, mediaType, write, notes }) => (
          <Button
            key={id}
            onPress={() => {
              saveFile({ name: fileNameOf(title, extension), mediaType, text: write(value) });
              setTold({ label, notes: notes?.(value) ?? [] });
            }}
          >
            <Icon name="download" size={16} /> {label}
          </Button>
        ))}
      </div>
      {told !== null && told.notes.length > 0 && (
        <Notice tone="caution" role="status" title={`${told.label} says some of this in another way`}>
          <FindingList findings={told.notes} label={`What ${told.label} says in another way`} />
        </Notice>
      )}
    </>
  );
}
