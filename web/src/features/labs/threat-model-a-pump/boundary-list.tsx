import type { DrawnBoundary, ThreatModelAnswer, ThreatModelTask } from '@cmdsp/labs/public';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { KeyArea } from '../../../ui/key-area.tsx';
import { Select } from '../../../ui/select.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import { freshBoundaryId } from './fresh-boundary-id.ts';
import { RowHelp } from './row-help.tsx';
import styles from './threat-model.module.css';
import { useRowKeys } from './use-row-keys.ts';
import { WitnessLines } from './witness-lines.tsx';

/** As many as an answer may hold. */
const mostBoundaries = 12;

/** The trust boundaries, each by what stands inside, and the assumption under the model. */
export function BoundaryList({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: LabEditorProps<ThreatModelTask, ThreatModelAnswer>) {
  const { boundaries, assumption } = answer;
  const keys = useRowKeys();
  const change = (next: readonly DrawnBoundary[]) => onChange({ ...answer, boundaries: next });
  const assumed = task.assumptions.find(({ id }) => id === assumption);
  return (
    <div className={styles.list}>
      {isReadOnly ? (
        <p>Assumption: {assumed?.text ?? 'none chosen'}</p>
      ) : (
        <Select
          label="Assumption under the model"
          value={assumption ?? ''}
          onChange={(value) => onChange({ ...answer, assumption: value === '' ? null : value })}
          placeholder="Choose what the model stands on"
          options={task.assumptions.map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
      {assumed !== undefined && !isReadOnly && <p className={styles.quiet}>{assumed.text}</p>}
      <p role="status" className={styles.status}>
        {boundaries.length} drawn of {task.counts.boundaries}
      </p>
      {boundaries.length > 0 && !isReadOnly && <RowHelp to="the button that adds a boundary" />}
      <KeyArea onKey={keys.moveByKey}>
        <ul id={keys.listId} className={styles.rows}>
          {boundaries.map((one, index) => (
            <li key={one.id}>
              <fieldset className={styles.row}>
                <legend>Boundary {index + 1}: what stands inside</legend>
                <div className={styles.checks}>
                  {task.elements.map(({ id, label }) => (
                    <Checkbox
                      key={id}
                      isSelected={one.members.includes(id)}
                      isDisabled={isReadOnly}
                      onChange={(isInside) =>
                        change(
                          boundaries.with(index, {
                            ...one,
                            members: isInside ? [...one.members, id] : one.members.filter((member) => member !== id),
                          }),
                        )
                      }
                    >
                      {label}
                    </Checkbox>
                  ))}
                </div>
                {!isReadOnly && (
                  <Button
                    look="quiet"
                    aria-label={`Remove boundary ${index + 1}`}
                    onPress={() => {
                      change(boundaries.toSpliced(index, 1));
                      keys.goBack();
                    }}
                  >
                    Remove
                  </Button>
                )}
                <WitnessLines witnesses={witnesses} at={one.id} />
              </fieldset>
            </li>
          ))}
        </ul>
      </KeyArea>
      {!isReadOnly && boundaries.length < mostBoundaries && (
        <div id={keys.sourceId}>
          <Button
            onPress={() => {
              change([...boundaries, { id: freshBoundaryId(boundaries), members: [] }]);
              keys.enterRow('last');
            }}
          >
            Add boundary
          </Button>
        </div>
      )}
    </div>
  );
}
