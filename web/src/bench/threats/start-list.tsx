import type { Position } from '@cmdsp/workbench/threats';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { listPlaces } from './list-places.ts';
import type { PartProps } from './part-props.ts';
import { positionWords } from './position-words.ts';
import { StatementList } from './statement-list.tsx';
import styles from './threats.module.css';

/** As many as a threat model may hold. */
const mostPositions = 100;

/** Where adversaries begin: inside a component, or on the way of a flow. */
export function StartList({ value, isReadOnly, onChange }: Pick<PartProps, 'value' | 'isReadOnly' | 'onChange'>) {
  const [chosen, setChosen] = useState('');
  const [isRefused, setRefused] = useState(false);
  const { model, positions } = value;
  const offered = listPlaces(model)
    .map(({ id, kind }): Position => ({ kind: kind === 'flow' ? 'flow' : 'element', id }))
    .filter(({ id }) => !positions.some((one) => one.id === id));
  const position = offered.find(({ id }) => id === chosen);
  return (
    <StatementList
      title="Where an adversary begins"
      empty="No start is stated yet, so no way is looked for."
      names={positions.map((one) => positionWords(model, one))}
      isReadOnly={isReadOnly}
      onRemove={(index) => onChange({ ...value, positions: positions.toSpliced(index, 1) }, 'Start removed.')}
    >
      {positions.length < mostPositions && (
        <div className={styles.form}>
          <Select
            label="New start"
            value={position === undefined ? '' : chosen}
            onChange={setChosen}
            placeholder="Choose a component or flow"
            error={isRefused && position === undefined ? 'Choose where an adversary begins.' : undefined}
            options={offered.map((one) => ({ value: one.id, label: positionWords(model, one) }))}
          />
          <Button
            onPress={() => {
              setRefused(position === undefined);
              if (position === undefined) return;
              setChosen('');
              onChange({ ...value, positions: [...positions, position] }, `Added: ${positionWords(model, position)}.`);
            }}
          >
            Add start
          </Button>
        </div>
      )}
    </StatementList>
  );
}
