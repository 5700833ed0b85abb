import { namePlace, putThreat, threatLibrary, type ThreatModel } from '@cmdsp/workbench/threats';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { optionsOf } from '../system-model/options-of.ts';
import { letterWords } from './letter-words.ts';
import { listPlaces } from './list-places.ts';
import type { PartProps } from './part-props.ts';
import styles from './threats.module.css';

/** An entry of one's own: a threat of the library at a place where no rule finds it. */
export function OwnThreat({ value, onChange }: Pick<PartProps, 'value' | 'onChange'>) {
  const [chosen, setChosen] = useState({ letter: '', threat: '', at: '' });
  const [fault, setFault] = useState('');
  const offered = threatLibrary
    .filter(({ letter }) => chosen.letter === '' || letter === chosen.letter)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const threat = threatLibrary.find(({ id }) => id === chosen.threat);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const { at } = chosen;
    if (threat === undefined || at === '') return setFault('Choose a threat and the place where it happens.');
    if (isEntered(value, { threat: threat.id, at }))
      return setFault(`“${threat.name}” is in the register there already. Find it below.`);
    const entry = { threat: threat.id, at, mitigations: [], isMultiPatient: false, note: '' };
    setFault('');
    setChosen({ ...chosen, threat: '', at: '' });
    return onChange(
      putThreat(value, { place: null, entry }),
      `In the register: ${threat.name}, at ${namePlace(value.model, at)}. Now answer it below.`,
    );
  };
  return (
    <details className={styles.fold}>
      <summary>Add an entry of your own</summary>
      <form className={styles.form} onSubmit={add}>
        <Select
          label="Letter of STRIDE"
          value={chosen.letter}
          onChange={(letter) => setChosen({ ...chosen, letter, threat: '' })}
          placeholder="All six letters"
          options={optionsOf(letterWords)}
        />
        <Select
          label="Threat"
          value={chosen.threat}
          onChange={(next) => setChosen({ ...chosen, threat: next })}
          placeholder={`Choose one of ${offered.length}`}
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label="Where it happens"
          value={chosen.at}
          onChange={(at) => setChosen({ ...chosen, at })}
          placeholder="Choose a component or flow"
          options={listPlaces(value.model).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit">Add to the register</Button>
        {threat !== undefined && <p className={styles.quiet}>{threat.says}</p>}
        <p role="status" className={styles.status}>
          {fault}
        </p>
      </form>
    </details>
  );
}

function isEntered({ threats }: ThreatModel, { threat, at }: { readonly threat: string; readonly at: string }) {
  return threats.some((one) => one.threat === threat && one.at === at);
}
