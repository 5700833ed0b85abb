import { type FaultKind, faultKinds, type SbomAnswer, type SbomTask } from '@cmdsp/labs/public';
import type { Component } from '@cmdsp/workbench/sbom';
import { useState } from 'react';
import styles from '../../../bench/sbom/bill.module.css';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { words } from './words.ts';

/** Names a fault of one component and what it is repaired with. */
export function RepairForm({
  component,
  task,
  answer,
  onChange,
}: {
  readonly component: Component;
  readonly task: SbomTask;
  readonly answer: SbomAnswer;
  readonly onChange: (answer: SbomAnswer) => void;
}) {
  const [kind, setKind] = useState<FaultKind | null>(null);
  const [value, setValue] = useState('');
  const values = task.values.filter((one) => one.kind === kind);
  const note = () => {
    if (kind === null) return;
    const others = answer.repairs.filter((one) => one.component !== component.id || one.kind !== kind);
    onChange({
      ...answer,
      repairs: [...others, { component: component.id, kind, value: value === '' ? null : value }],
    });
  };
  return (
    <div className={styles.bar}>
      <Select
        label="Fault"
        value={kind ?? ''}
        placeholder="Choose a fault"
        onChange={(chosen) => {
          setKind(faultKinds.find((one) => one === chosen) ?? null);
          setValue('');
        }}
        options={faultKinds.map((one) => ({ value: one, label: words.fault[one] }))}
      />
      {values.length > 0 && (
        <Select
          label={kind === 'unreached' ? 'It is a part of' : 'Repair with'}
          value={value}
          placeholder="Choose what the records say"
          onChange={setValue}
          options={values.map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
      <Button isDisabled={kind === null || (values.length > 0 && value === '')} onPress={note}>
        {kind === 'twice' ? 'Note: remove this entry' : 'Note the repair'}
      </Button>
    </div>
  );
}
