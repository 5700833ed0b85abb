import {
  type Advisory,
  advisoryFileName,
  findMeaningFaults,
  readAdvisory,
  writeAdvisory,
} from '@cmdsp/workbench/advisory';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './advisory.module.css';
import type { AdvisoryPart } from './palette.ts';

/** What our checks of meaning find, the advisory as the file it will be, and the way in and out. */
export function AdvisoryCheck({ value, onChange, isReadOnly }: AdvisoryPart<Advisory>) {
  const [read, setRead] = useState<{ readonly isGood: boolean; readonly words: readonly string[] } | null>(null);
  const faults = findMeaningFaults(value);
  const text = writeAdvisory(value);
  const take = async (file: File) => {
    const result = readAdvisory(parse(await file.text()));
    if (!result.ok) {
      setRead({ isGood: false, words: result.problem.slice(0, 8).map(({ path, message }) => `${path}: ${message}`) });
      return;
    }
    setRead({
      isGood: true,
      words: result.value.ignored.map((path) => `Left out, because it is not edited here: ${path}`),
    });
    onChange(result.value.advisory);
  };
  return (
    <div className={styles.part}>
      {faults.length === 0 ? (
        <Notice tone="good" title="The checks of meaning find nothing." />
      ) : (
        <Notice tone="caution" title={`The checks of meaning find ${faults.length}.`}>
          <ul className={styles.faults}>
            {faults.map(({ path, message }, index) => (
              <li key={index}>
                {message} <code>{path}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={styles.bar}>
        <Button onPress={() => save(text, advisoryFileName(value.document.tracking.id))}>Save as a file</Button>
        {!isReadOnly && (
          <FileField
            label="Open a CSAF file"
            accept="application/json,.json"
            isEmptied
            onChoose={(file) => file !== null && void take(file)}
          />
        )}
      </div>
      {read !== null && (
        <Notice
          role="status"
          tone={read.isGood ? 'good' : 'danger'}
          title={
            read.isGood ? 'The file was read.' : 'The file is no advisory that can be edited here; nothing was changed.'
          }
        >
          <ul className={styles.faults}>
            {read.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      <pre className={styles.preview} tabIndex={0} role="region" aria-label="The advisory as JSON">
        {text}
      </pre>
    </div>
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What is no JSON is no advisory; the reader says so.
    return null;
  }
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
