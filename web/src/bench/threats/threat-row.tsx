import {
  type PossibleThreat,
  type RegisteredThreat,
  threatLibrary,
  type ThreatState,
  threatState,
} from '@cmdsp/workbench/threats';
import { useRef } from 'react';
import { Tag } from '../../ui/tag.tsx';
import type { Mark } from '../system-model/mark.ts';
import { MarkLines } from './mark-lines.tsx';
import { RegisteredForm } from './registered-form.tsx';
import { stateWords } from './state-words.ts';
import styles from './threats.module.css';
import { UndecidedForm } from './undecided-form.tsx';

export type ThreatRowProps = {
  readonly row: PossibleThreat;
  readonly entry: RegisteredThreat | undefined;
  /** The name of the place. */
  readonly place: string;
  readonly marks: readonly Mark[];
  readonly isReadOnly: boolean;
  /** The entry as it shall be; null takes it out of the register. */
  readonly onPut: (entry: RegisteredThreat | null) => void;
};

/** One threat at one place: what it is, what became of it, and what can be done about it. */
export function ThreatRow({ row, entry, place, marks, isReadOnly, onPut }: ThreatRowProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const threat = threatLibrary.find(({ id }) => id === row.threat);
  if (threat === undefined) return null;
  const state = threatState(entry);
  const name = `${threat.name}, at ${place}`;
  // Deciding replaces the buttons of the row: the focus stays with the row itself.
  const decide = (next: RegisteredThreat | null) => {
    box.current?.focus();
    onPut(next);
  };
  return (
    <li>
      <fieldset ref={box} tabIndex={-1} data-place={`${row.threat}@${row.at}`} className={styles.row}>
        <legend>
          {threat.name} <span className={styles.quiet}>at {place}</span>
        </legend>
        <div className={styles.tags}>
          <Tag {...tagOf[state]}>{stateWords[state]}</Tag>
          {!row.isFound && <Tag>Not found by the library</Tag>}
        </div>
        <p>{threat.says}</p>
        {threat.techniques.length > 0 && (
          <p className={styles.quiet}>MITRE ATT&amp;CK for ICS: {threat.techniques.join(', ')}</p>
        )}
        <MarkLines marks={marks} at={`${row.threat}@${row.at}`} />
        {entry !== undefined && (
          <RegisteredForm
            entry={entry}
            threat={threat}
            name={name}
            isReadOnly={isReadOnly}
            onChange={onPut}
            onRemove={() => decide(null)}
          />
        )}
        {entry === undefined && !isReadOnly && (
          <UndecidedForm
            name={name}
            onTake={(note) => decide({ threat: row.threat, at: row.at, mitigations: [], isMultiPatient: false, note })}
          />
        )}
      </fieldset>
    </li>
  );
}

const tagOf = {
  undecided: { tone: 'caution', icon: 'flag' },
  unanswered: { tone: 'danger', icon: 'warning' },
  'set-aside': { tone: 'neutral', icon: 'pen' },
  answered: { tone: 'good', icon: 'check' },
} as const satisfies Record<ThreatState, object>;
