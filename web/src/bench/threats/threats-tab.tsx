import {
  namePlace,
  type PossibleThreat,
  putThreat,
  type RegisteredThreat,
  type Threat,
  threatLibrary,
  type ThreatModel,
  threatState,
} from '@cmdsp/workbench/threats';
import { useRef, useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { optionsOf } from '../system-model/options-of.ts';
import { valueIn } from '../system-model/value-in.ts';
import { countWords } from './count-words.ts';
import { letterWords } from './letter-words.ts';
import { NothingDrawn } from './nothing-drawn.tsx';
import { OwnThreat } from './own-threat.tsx';
import type { PartProps } from './part-props.ts';
import { ThreatRow } from './threat-row.tsx';
import styles from './threats.module.css';

/** The threats by the letters of STRIDE: those that the library finds, each taken up or set aside, and entries of one's own. */
export function ThreatsTab({ value, possible, marks, isReadOnly, onChange }: PartProps) {
  const [letter, setLetter] = useState('');
  const summary = useRef<HTMLParagraphElement>(null);
  const { model, threats } = value;
  if (model.components.length === 0) return <NothingDrawn />;
  const put = ({ threat, at, isFound, entry: place }: PossibleThreat, entry: RegisteredThreat | null) => {
    const name = `${threatOf(threat)?.name ?? threat}, at ${namePlace(model, at)}`;
    onChange(putThreat(value, { place, entry }), doneWords({ name, place, entry }));
    // The row goes with its entry unless the library finds it: the focus needs another home.
    if (entry === null && !isFound) summary.current?.focus();
  };
  const chosen = valueIn(letterWords, letter);
  const letters = optionsOf(letterWords).flatMap(({ value: one }) => valueIn(letterWords, one) ?? []);
  return (
    <div className={styles.tab}>
      <p ref={summary} tabIndex={-1} className={styles.status}>
        {summaryOf(possible, threats)}
      </p>
      {!isReadOnly && <OwnThreat value={value} onChange={onChange} />}
      <Select
        label="Kind of threat"
        value={letter}
        onChange={setLetter}
        placeholder="All six kinds"
        options={optionsOf(letterWords)}
      />
      {letters
        .filter((one) => chosen === null || one === chosen)
        .map((one) => {
          const rows = possible.filter(({ threat }) => threatOf(threat)?.letter === one);
          return (
            <section key={one} aria-label={letterWords[one]} className={styles.section}>
              <h3>
                {letterWords[one]} ({rows.length})
              </h3>
              {rows.length === 0 && <p className={styles.quiet}>Nothing is found, and nothing is in the register.</p>}
              <ul className={styles.rows}>
                {rows.map((row) => (
                  <ThreatRow
                    key={row.isFound ? `${row.threat}@${row.at}` : `entry ${row.entry}`}
                    row={row}
                    entry={row.entry === null ? undefined : threats[row.entry]}
                    place={namePlace(model, row.at)}
                    marks={marks}
                    isReadOnly={isReadOnly}
                    onPut={(entry) => put(row, entry)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
    </div>
  );
}

function threatOf(threat: string): Threat | undefined {
  return threatLibrary.find(({ id }) => id === threat);
}

function doneWords({
  name,
  place,
  entry,
}: {
  readonly name: string;
  readonly place: number | null;
  readonly entry: RegisteredThreat | null;
}): string {
  if (entry === null) return `Out of the register: ${name}.`;
  if (place !== null) return '';
  return threatState(entry) === 'set-aside' ? `Set aside: ${name}.` : `In the register: ${name}. Now answer it.`;
}

function summaryOf(possible: readonly PossibleThreat[], threats: ThreatModel['threats']): string {
  const found = possible.filter(({ isFound }) => isFound);
  const undecided = found.filter(({ entry }) => entry === null).length;
  const states = threats.map((entry) => threatState(entry));
  const count = (state: string) => states.filter((one) => one === state).length;
  return [
    `The library finds ${countWords(found.length, ['threat', 'threats'])}, ${undecided} of them undecided.`,
    `In the register: ${count('answered')} answered, ${count('set-aside')} set aside, ${count('unanswered')} without an answer.`,
  ].join(' ');
}
