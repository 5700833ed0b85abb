import type { DrawnFlow, ThreatModelAnswer, ThreatModelTask } from '@cmdsp/labs/public';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { KeyArea } from '../../../ui/key-area.tsx';
import { Select } from '../../../ui/select.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import { nameOf } from './name-of.ts';
import { RowHelp } from './row-help.tsx';
import styles from './threat-model.module.css';
import { useRowKeys } from './use-row-keys.ts';
import { WitnessLines } from './witness-lines.tsx';

/** The flows of the diagram: draw one by its two ends, then say what it carries and how it is protected. */
export function FlowList({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: LabEditorProps<ThreatModelTask, ThreatModelAnswer>) {
  const [ends, setEnds] = useState({ source: '', target: '' });
  const [words, setWords] = useState('');
  const keys = useRowKeys();
  const options = task.elements.map(({ id, label }) => ({ value: id, label }));
  const change = (flows: readonly DrawnFlow[]) => onChange({ ...answer, flows });
  const draw = (event: FormEvent) => {
    event.preventDefault();
    const { source, target } = ends;
    const place = `${source}>${target}`;
    if (source === '' || target === '' || source === target)
      return setWords('Choose two different elements: where the flow starts and where it ends.');
    if (answer.flows.some((flow) => placeOf(flow) === place))
      return setWords(`${nameOf(task, place)} is drawn already. Say below what it carries.`);
    change([{ source, target, payload: ['data'], isAuthenticated: false, isEncrypted: false }, ...answer.flows]);
    setEnds({ source, target: '' });
    keys.enterRow('first');
    return setWords(`Drawn: ${nameOf(task, place)}. It carries data until you say otherwise.`);
  };
  return (
    <div className={styles.list} id={keys.sourceId}>
      {!isReadOnly && (
        <form className={styles.form} onSubmit={draw}>
          <Select
            label="Flow from"
            value={ends.source}
            onChange={(source) => setEnds({ ...ends, source })}
            placeholder="Choose where it starts"
            options={options}
          />
          <Select
            label="Flow to"
            value={ends.target}
            onChange={(target) => setEnds({ ...ends, target })}
            placeholder="Choose where it ends"
            options={options}
          />
          <Button type="submit">Draw flow</Button>
          <p role="status" className={styles.status}>
            {words}
          </p>
        </form>
      )}
      {answer.flows.length === 0 && <p>Nothing is drawn yet. Read the sheet and draw the first flow.</p>}
      {answer.flows.length > 0 && !isReadOnly && <RowHelp to="the form" />}
      <KeyArea onKey={keys.moveByKey}>
        <ul id={keys.listId} className={styles.rows}>
          {answer.flows.map((flow) => (
            <FlowRow
              key={placeOf(flow)}
              name={nameOf(task, placeOf(flow))}
              flow={flow}
              isReadOnly={isReadOnly}
              onChange={(next) => {
                change(answer.flows.flatMap((one) => (one === flow ? next : [one])));
                if (next.length === 0) keys.goBack();
              }}
            >
              <WitnessLines witnesses={witnesses} at={placeOf(flow)} />
            </FlowRow>
          ))}
        </ul>
      </KeyArea>
    </div>
  );
}

function FlowRow({
  name,
  flow,
  isReadOnly,
  onChange,
  children,
}: {
  readonly name: string;
  readonly flow: DrawnFlow;
  readonly isReadOnly: boolean;
  /** The row as it shall be, or nothing when it is removed. */
  readonly onChange: (flows: readonly DrawnFlow[]) => void;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <fieldset className={styles.row}>
        <legend>{name}</legend>
        <div className={styles.checks}>
          {payloads.map(({ id, label }) => (
            <Checkbox
              key={id}
              isSelected={flow.payload.includes(id)}
              isDisabled={isReadOnly}
              onChange={(isSelected) =>
                onChange([
                  { ...flow, payload: isSelected ? [...flow.payload, id] : flow.payload.filter((one) => one !== id) },
                ])
              }
            >
              {label}
            </Checkbox>
          ))}
          <Checkbox
            isSelected={flow.isAuthenticated}
            isDisabled={isReadOnly}
            onChange={(isAuthenticated) => onChange([{ ...flow, isAuthenticated }])}
          >
            Authenticated
          </Checkbox>
          <Checkbox
            isSelected={flow.isEncrypted}
            isDisabled={isReadOnly}
            onChange={(isEncrypted) => onChange([{ ...flow, isEncrypted }])}
          >
            Encrypted
          </Checkbox>
          {!isReadOnly && (
            <Button look="quiet" aria-label={`Remove the flow ${name}`} onPress={() => onChange([])}>
              Remove
            </Button>
          )}
        </div>
        {children}
      </fieldset>
    </li>
  );
}

const payloads = [
  { id: 'data', label: 'Data' },
  { id: 'command', label: 'Command' },
  { id: 'code', label: 'Code' },
] as const;

function placeOf({ source, target }: DrawnFlow): string {
  return `${source}>${target}`;
}
