import type { AttachedThreat, ThreatModelAnswer, ThreatModelTask } from '@cmdsp/labs/public';
import { type FormEvent, useState } from 'react';
import { letterWords } from '../../../bench/threats/letter-words.ts';
import { Button } from '../../../ui/button.tsx';
import { KeyArea } from '../../../ui/key-area.tsx';
import { Select } from '../../../ui/select.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import { nameOf } from './name-of.ts';
import { RowHelp } from './row-help.tsx';
import styles from './threat-model.module.css';
import { ThreatRow } from './threat-row.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { WitnessLines } from './witness-lines.tsx';

/** The threats of the model: attach one from the library to an element or a flow, then answer it. */
export function ThreatList({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: LabEditorProps<ThreatModelTask, ThreatModelAnswer>) {
  const [chosen, setChosen] = useState({ letter: '', threat: '', at: '' });
  const [words, setWords] = useState('');
  const keys = useRowKeys();
  const { threats } = answer;
  const change = (next: readonly AttachedThreat[]) => onChange({ ...answer, threats: next });
  const offered = task.threats
    .filter(({ letter }) => chosen.letter === '' || letter === chosen.letter)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const places = [...task.elements.map(({ id }) => id), ...answer.flows.map((flow) => `${flow.source}>${flow.target}`)];
  const entry = task.threats.find(({ id }) => id === chosen.threat);
  const attach = (event: FormEvent) => {
    event.preventDefault();
    const { threat, at } = chosen;
    if (entry === undefined || at === '') return setWords('Choose a threat and the place where it happens.');
    if (threats.some((row) => row.threat === threat && row.at === at))
      return setWords(`“${entry.name}” is attached there already. Answer it below.`);
    change([{ threat, at, mitigations: [], isMultiPatient: false }, ...threats]);
    setChosen({ ...chosen, threat: '', at: '' });
    keys.enterRow('first');
    return setWords(`Attached: ${entry.name}, at ${nameOf(task, at)}. Now answer it below.`);
  };
  return (
    <div className={styles.list} id={keys.sourceId}>
      {!isReadOnly && (
        <form className={styles.form} onSubmit={attach}>
          <Select
            label="Kind of threat"
            value={chosen.letter}
            onChange={(letter) => setChosen({ ...chosen, letter, threat: '' })}
            placeholder="All six kinds"
            options={Object.entries(letterWords).map(([value, label]) => ({ value, label }))}
          />
          <Select
            label="Threat"
            value={chosen.threat}
            onChange={(threat) => setChosen({ ...chosen, threat })}
            placeholder={`Choose one of ${offered.length}`}
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            label="Where it happens"
            value={chosen.at}
            onChange={(at) => setChosen({ ...chosen, at })}
            placeholder="Choose an element or a flow of yours"
            options={places.map((place) => ({ value: place, label: nameOf(task, place) }))}
          />
          <Button type="submit">Attach threat</Button>
          {entry !== undefined && <p className={styles.quiet}>{entry.says}</p>}
          <p role="status" className={styles.status}>
            {words}
          </p>
        </form>
      )}
      <p className={styles.quiet}>
        {threats.length} attached; the sheet makes {task.counts.threats} possible
      </p>
      {threats.length > 0 && !isReadOnly && <RowHelp to="the form" />}
      <KeyArea onKey={keys.moveByKey}>
        <ul id={keys.listId} className={styles.rows}>
          {threats.map((row, index) => (
            <ThreatRow
              key={`${row.threat}@${row.at}`}
              task={task}
              row={row}
              isReadOnly={isReadOnly}
              onChange={(next) => {
                change(threats.toSpliced(index, 1, ...next));
                if (next.length === 0) keys.goBack();
              }}
            >
              <WitnessLines witnesses={witnesses} at={`${row.threat}@${row.at}`} />
            </ThreatRow>
          ))}
        </ul>
      </KeyArea>
    </div>
  );
}
