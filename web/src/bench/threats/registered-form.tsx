import { mitigations, type RegisteredThreat, type Threat } from '@cmdsp/workbench/threats';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CheckList } from '../system-model/check-list.tsx';
import { DraftField } from '../system-model/draft-field.tsx';
import styles from './threats.module.css';

/** An entry of the register: the mitigations chosen from those that answer it, whom it reaches, and a note. */
export function RegisteredForm({
  entry,
  threat,
  name,
  isReadOnly,
  onChange,
  onRemove,
}: {
  readonly entry: RegisteredThreat;
  readonly threat: Threat;
  /** The threat and its place. */
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly onChange: (entry: RegisteredThreat) => void;
  readonly onRemove: () => void;
}) {
  // A file may have chosen others that do not answer it: they are shown, so that they can be taken back.
  const offered = mitigations.filter(({ id }) => threat.answeredBy.includes(id) || entry.mitigations.includes(id));
  return (
    <>
      <CheckList
        legend="Answered by"
        options={offered.map(({ id, name: label }) => ({
          id,
          label: threat.answeredBy.includes(id) ? label : `${label} (does not answer it)`,
        }))}
        chosen={entry.mitigations}
        isReadOnly={isReadOnly}
        onChange={(chosen) => onChange({ ...entry, mitigations: chosen })}
      />
      <Checkbox
        isSelected={entry.isMultiPatient}
        isReadOnly={isReadOnly}
        onChange={(isMultiPatient) => onChange({ ...entry, isMultiPatient })}
      >
        One such attack reaches more than one patient
      </Checkbox>
      <DraftField
        label="Note"
        hint="Where no mitigation is chosen: why nothing is done. That sets the threat aside."
        value={entry.note}
        maxLength={2000}
        rows={2}
        isReadOnly={isReadOnly}
        onChange={(note) => onChange({ ...entry, note })}
      />
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button look="quiet" aria-label={`Take out of the register: ${name}`} onPress={onRemove}>
            Take out of the register
          </Button>
        </div>
      )}
    </>
  );
}
