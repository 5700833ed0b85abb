import { type Hold, namePlace } from '@cmdsp/workbench/threats';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { ChoiceOf } from '../system-model/choice-of.tsx';
import { holdWords } from './hold-words.ts';
import { listPlaces } from './list-places.ts';
import type { PartProps } from './part-props.ts';
import { StatementList } from './statement-list.tsx';
import styles from './threats.module.css';

/** As many as a threat model may hold. */
const mostAssets = 100;

/** What must not be touched, each with the least hold on it that harms. */
export function AssetList({ value, isReadOnly, onChange }: Pick<PartProps, 'value' | 'isReadOnly' | 'onChange'>) {
  const [chosen, setChosen] = useState('');
  const [isRefused, setRefused] = useState(false);
  const [from, setFrom] = useState<Hold>('commanded');
  const { model, assets } = value;
  const offered = listPlaces(model).filter(
    ({ id, kind }) => kind !== 'flow' && !assets.some(({ element }) => element === id),
  );
  const place = offered.find(({ id }) => id === chosen);
  return (
    <StatementList
      title="What must not be touched"
      empty="Nothing is named yet, so no way is looked for."
      names={assets.map(({ element, from: hold }) => `${namePlace(model, element)}: harm when it ${holdWords[hold]}`)}
      isReadOnly={isReadOnly}
      onRemove={(index) => onChange({ ...value, assets: assets.toSpliced(index, 1) }, 'Removed.')}
    >
      {assets.length < mostAssets && (
        <div className={styles.form}>
          <Select
            label="Component"
            value={place === undefined ? '' : chosen}
            onChange={setChosen}
            placeholder="Choose a component"
            error={isRefused && place === undefined ? 'Choose what must not be touched.' : undefined}
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceOf label="Harm begins when it" words={holdWords} value={from} onChange={setFrom} isReadOnly={false} />
          <Button
            onPress={() => {
              setRefused(place === undefined);
              if (place === undefined) return;
              setChosen('');
              onChange({ ...value, assets: [...assets, { element: place.id, from }] }, `Added: ${place.name}.`);
            }}
          >
            Add
          </Button>
        </div>
      )}
    </StatementList>
  );
}
