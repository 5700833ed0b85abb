import type { SbomAnswer, SbomTask } from '@cmdsp/labs/public';
import styles from '../../../bench/sbom/bill.module.css';
import { Button } from '../../../ui/button.tsx';
import { words } from './words.ts';

/** The repairs that were noted, each to be taken back. */
export function RepairList({
  task,
  answer,
  onChange,
  isReadOnly,
}: {
  readonly task: SbomTask;
  readonly answer: SbomAnswer;
  readonly onChange: (answer: SbomAnswer) => void;
  readonly isReadOnly: boolean;
}) {
  const nameOf = (id: string) => task.components.find((one) => one.id === id)?.name ?? id;
  return (
    <section className={styles.card} aria-label="Repairs noted">
      <h3 id="repairs-noted" tabIndex={-1}>
        Repairs noted
      </h3>
      <p role="status">{answer.repairs.length} of 12</p>
      {answer.repairs.length === 0 && <p>None yet. Open a component above.</p>}
      <ul className={styles.list}>
        {answer.repairs.map((repair) => {
          const text = task.values.find(({ id }) => id === repair.value)?.text ?? 'entry removed';
          const name = nameOf(repair.component);
          return (
            <li key={`${repair.component} ${repair.kind}`}>
              {name}: {words.fault[repair.kind].toLowerCase()} → {text}{' '}
              {!isReadOnly && (
                <Button
                  look="quiet"
                  aria-label={`Take back: ${name}, ${words.fault[repair.kind]}`}
                  onPress={() => {
                    onChange({ ...answer, repairs: answer.repairs.filter((one) => one !== repair) });
                    // The button goes with its repair: the focus needs another home.
                    document.getElementById('repairs-noted')?.focus();
                  }}
                >
                  Take back
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
