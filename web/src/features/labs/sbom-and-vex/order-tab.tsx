import type { SbomAnswer, SbomTask, Witness } from '@cmdsp/labs/public';
import { pathTo } from '@cmdsp/workbench/sbom';
import { useState } from 'react';
import styles from '../../../bench/sbom/bill.module.css';
import { MarkList } from '../../../bench/sbom/mark-list.tsx';
import { Button } from '../../../ui/button.tsx';
import { KeyArea } from '../../../ui/key-area.tsx';
import { billOfTask } from './bill-of-task.ts';
import { marksOf } from './marks-of.ts';

/** The matches from the most to the least urgent, moved by buttons; what decides stands beside each. */
export function OrderTab({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: {
  readonly task: SbomTask;
  readonly answer: SbomAnswer;
  readonly onChange: (answer: SbomAnswer) => void;
  readonly witnesses: readonly Witness[];
  readonly isReadOnly: boolean;
}) {
  const [said, setSaid] = useState('');
  const marks = marksOf(witnesses, 'order');
  const paths = pathTo(billOfTask(task));
  const { ranking } = answer;
  const move = (at: number, by: 1 | -1) => {
    const [moved, other] = [ranking[at], ranking[at + by]];
    if (moved === undefined || other === undefined) return;
    const pair = by === 1 ? [other, moved] : [moved, other];
    onChange({ ...answer, ranking: ranking.toSpliced(Math.min(at, at + by), 2, ...pair) });
    setSaid(`${labelOf(moved)} is now in place ${at + by + 1} of ${ranking.length}.`);
    // A moved card loses the focus in some browsers.
    focusLater([`${by === -1 ? 'up' : 'down'}-${moved}`, `${by === -1 ? 'down' : 'up'}-${moved}`]);
  };
  const moveByKey = (event: KeyboardEvent, at: number) => {
    if (isReadOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  const labelOf = (id: string) => task.advisories.find((one) => one.id === id)?.label ?? id;
  return (
    <div className={styles.part}>
      <p role="status">{said}</p>
      {ranking.length === 0 && <p>Nothing is matched yet. Matches come into this list from the feed.</p>}
      {ranking.length > 1 && !isReadOnly && (
        <p className={styles.keys}>On a button of an advisory, Alt and an arrow key move it too.</p>
      )}
      <ol className={styles.part} aria-label="Order of urgency">
        {ranking.map((id, at) => {
          const advisory = task.advisories.find((one) => one.id === id);
          const component = answer.matches.find((match) => match.advisory === id)?.component;
          const unit = task.units.find((one) => component !== undefined && paths(component).includes(one.id));
          const status = answer.statements.find((one) => one.advisory === id)?.status.replaceAll('_', ' ');
          return (
            <li key={id}>
              <KeyArea className={styles.card} onKey={(event) => moveByKey(event, at)}>
                <p>
                  <strong>
                    {at + 1}. {labelOf(id)}
                  </strong>{' '}
                  <span className={styles.quiet}>
                    {advisory?.isKnownExploited === true ? 'known exploited' : 'not known exploited'},{' '}
                    {unit === undefined
                      ? 'unit unknown'
                      : `${unit.title}: ${unit.isExposed ? 'exposed' : 'not exposed'}`}
                    , {advisory?.isAutomatable === true ? 'automatable' : 'not automatable'}, impact {advisory?.impact},
                    score {advisory?.score ?? 'none'}, EPSS {advisory?.epssPercent} %, {status ?? 'nothing stated yet'}
                  </span>
                </p>
                {!isReadOnly && (
                  <div className={styles.actions}>
                    <Button
                      id={`up-${id}`}
                      isDisabled={at === 0}
                      aria-label={`${labelOf(id)} up`}
                      onPress={() => move(at, -1)}
                    >
                      Up
                    </Button>
                    <Button
                      id={`down-${id}`}
                      isDisabled={at === ranking.length - 1}
                      aria-label={`${labelOf(id)} down`}
                      onPress={() => move(at, 1)}
                    >
                      Down
                    </Button>
                  </div>
                )}
                <MarkList marks={marks.filter((mark) => mark.id === id)} />
              </KeyArea>
            </li>
          );
        })}
      </ol>
      <MarkList marks={marks.filter(({ id }) => !ranking.includes(id))} />
    </div>
  );
}

/** Focuses the first of these that can be pressed once the page is drawn again: at an end of the list one of the two cannot. */
function focusLater(ids: readonly string[]): void {
  requestAnimationFrame(() => {
    const buttons = ids.map((id) => document.getElementById(id));
    buttons.find((button) => button?.matches(':enabled'))?.focus();
  });
}
