import type { Flow } from '@cmdsp/workbench/reachability';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type EndChoice, isKnownEnd } from './end-choice.ts';
import { formatFlowLine, parseFlowLines } from './flow-lines.ts';
import styles from './network.module.css';
import type { LineFault } from './rule-lines.ts';

/** Flows as lines of text: they replace the flows when they can be read. */
export function FlowText({
  title,
  flows,
  ends,
  onChange,
  isReadOnly,
}: {
  readonly title: string;
  readonly flows: readonly Flow[];
  readonly ends: readonly EndChoice[];
  readonly onChange: (flows: readonly Flow[]) => void;
  readonly isReadOnly: boolean;
}) {
  const [text, setText] = useState(() => flows.map(formatFlowLine).join('\n'));
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const [said, setSaid] = useState('');
  const take = () => {
    const read = parseFlowLines(text, (end) => isKnownEnd(end, ends, true));
    setFaults(read.faults);
    setSaid('');
    if (!('flows' in read)) return;
    onChange(read.flows);
    setSaid(`${read.flows.length} ${read.flows.length === 1 ? 'flow is' : 'flows are'} in place.`);
  };
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <TextField
        label={`${title}, one a line`}
        hint={'library: tcp 8443 from host:server to zone:ward "Drug library"'}
        rows={5}
        value={text}
        isReadOnly={isReadOnly}
        onChange={setText}
        spellCheck="false"
      />
      {faults.length > 0 && (
        <Notice tone="danger" role="alert" title="Nothing was changed">
          <ul>
            {faults.map(({ line, message }) => (
              <li key={line}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!isReadOnly && (
        <div className={styles.bar}>
          <Button aria-label={`Put these flows in place: ${title}`} onPress={take}>
            Put these flows in place
          </Button>
          <span role="status">{said}</span>
        </div>
      )}
    </section>
  );
}
