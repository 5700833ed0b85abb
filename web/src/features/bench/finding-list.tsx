import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './bench.module.css';
import type { BenchFinding } from './engine.ts';

const atFirst = 20;

/** Findings with their places; the first ones, and all of them when asked for. With `onOpen` those that the editor can go to are buttons. */
export function FindingList({
  findings,
  label,
  onOpen,
}: {
  readonly findings: readonly BenchFinding[];
  readonly label: string;
  readonly onOpen?: (target: string) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  if (findings.length === 0) return null;
  const shown = isWhole ? findings : findings.slice(0, atFirst);
  return (
    <>
      <ul className={styles.findings} aria-label={label}>
        {shown.map(({ place, sentence, target }, index) => (
          <li key={`${place} ${index}`}>
            {target !== undefined && onOpen !== undefined ? (
              <button type="button" className={styles.finding} onClick={() => onOpen(target)}>
                {sentence}
              </button>
            ) : (
              <>
                {sentence} {place !== '' && <code>{place}</code>}
              </>
            )}
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          Show all {findings.length}
        </Button>
      )}
    </>
  );
}
