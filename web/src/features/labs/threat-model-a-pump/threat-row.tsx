import type { AttachedThreat, ThreatModelTask } from '@cmdsp/labs/public';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { MitigationChoice } from './mitigation-choice.tsx';
import { nameOf } from './name-of.ts';
import styles from './threat-model.module.css';

/** As many as a row may hold. */
const mostMitigations = 6;

/** One threat at one place, with what answers it and whom it reaches. */
export function ThreatRow({
  task,
  row,
  isReadOnly,
  onChange,
  children,
}: {
  readonly task: ThreatModelTask;
  readonly row: AttachedThreat;
  readonly isReadOnly: boolean;
  /** The row as it shall be, or nothing when it is removed. */
  readonly onChange: (rows: readonly AttachedThreat[]) => void;
  readonly children: ReactNode;
}) {
  const name = task.threats.find(({ id }) => id === row.threat)?.name ?? row.threat;
  const mitigationName = (id: string) => task.mitigations.find((one) => one.id === id)?.name ?? id;
  const offered = task.mitigations
    .filter(({ id }) => !row.mitigations.includes(id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <li>
      <fieldset className={styles.row}>
        <legend>
          {name} <span className={styles.quiet}>at {nameOf(task, row.at)}</span>
        </legend>
        <ul className={styles.answers}>
          {row.mitigations.map((id) => (
            <li key={id}>
              {mitigationName(id)}
              {!isReadOnly && (
                <Button
                  look="quiet"
                  aria-label={`Take back: ${mitigationName(id)}`}
                  onPress={({ target }) => {
                    const fields = target.closest('fieldset');
                    onChange([{ ...row, mitigations: row.mitigations.filter((one) => one !== id) }]);
                    // The button goes with its mitigation: the focus needs another home.
                    requestAnimationFrame(() => fields?.querySelector('select')?.focus());
                  }}
                >
                  Take back
                </Button>
              )}
            </li>
          ))}
        </ul>
        {row.mitigations.length === 0 && isReadOnly && <p className={styles.quiet}>Nothing answers it.</p>}
        <div className={styles.checks}>
          {!isReadOnly && row.mitigations.length < mostMitigations && (
            <MitigationChoice
              offered={offered}
              isFirst={row.mitigations.length === 0}
              threat={name}
              onTake={(id) => onChange([{ ...row, mitigations: [...row.mitigations, id] }])}
            />
          )}
          <Checkbox
            isSelected={row.isMultiPatient}
            isDisabled={isReadOnly}
            onChange={(isMultiPatient) => onChange([{ ...row, isMultiPatient }])}
          >
            One act reaches many patients
          </Checkbox>
          {!isReadOnly && (
            <Button look="quiet" aria-label={`Remove the threat ${name}`} onPress={() => onChange([])}>
              Remove
            </Button>
          )}
        </div>
        {children}
      </fieldset>
    </li>
  );
}
