import type { Advisory } from '@cmdsp/workbench/advisory';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './advisory.module.css';
import { toMoment } from './to-moment.ts';

type History = Advisory['document']['tracking']['revision_history'];

/** The revisions of an advisory from the first to the last. */
export function RevisionList({
  value,
  onChange,
  isReadOnly,
}: {
  readonly value: History;
  readonly onChange: (history: History) => void;
  readonly isReadOnly: boolean;
}) {
  const change = (place: number, revision: Partial<History[number]>) =>
    onChange(value.map((one, index) => (index === place ? { ...one, ...revision } : one)));
  return (
    <div className={styles.part}>
      <h3>History</h3>
      {value.length === 0 && <p>No revision yet. The first release is one too.</p>}
      <ol className={styles.list}>
        {value.map((revision, index) => (
          <li key={index} className={styles.bar}>
            <TextField
              label={`Number of revision ${index + 1}`}
              value={revision.number}
              isReadOnly={isReadOnly}
              onChange={(number) => change(index, { number })}
            />
            <TextField
              label={`Day of revision ${index + 1}`}
              value={revision.date.slice(0, 10)}
              isReadOnly={isReadOnly}
              onChange={(day) => change(index, { date: toMoment(day) })}
            />
            <TextField
              label={`What changed in revision ${index + 1}`}
              value={revision.summary}
              isReadOnly={isReadOnly}
              onChange={(summary) => change(index, { summary })}
            />
            {!isReadOnly && (
              <Button look="quiet" onPress={() => onChange(value.filter((_, place) => place !== index))}>
                Remove revision {index + 1}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <div>
          <Button onPress={() => onChange([...value, { number: String(value.length + 1), date: '', summary: '' }])}>
            Add revision
          </Button>
        </div>
      )}
    </div>
  );
}
