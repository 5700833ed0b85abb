import { listTraits, namePlace, threatLibrary, traits } from '@cmdsp/workbench/threats';
import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { countWords } from './count-words.ts';
import { listPlaces } from './list-places.ts';
import { MarkLines } from './mark-lines.tsx';
import { NothingDrawn } from './nothing-drawn.tsx';
import type { PartProps } from './part-props.ts';
import styles from './threats.module.css';

/** What is stated about each component and flow, and what the library makes of it there. */
export function TraitsTab({ value, possible, marks, isReadOnly, onChange }: PartProps) {
  const [chosen, setChosen] = useState('');
  const { model, facts } = value;
  const places = listPlaces(model);
  const place = places.find(({ id }) => id === chosen) ?? places[0];
  if (place === undefined) return <NothingDrawn />;
  const statedAt = (at: string) => facts.filter((fact) => fact.at === at).map(({ trait }) => trait);
  const stated = statedAt(place.id);
  const asked = listTraits(place.kind);
  // What a file states although no rule asks for it here is shown as well, so that it can be taken back.
  const offered = [...asked, ...traits.filter((one) => stated.includes(one.id) && !asked.includes(one))];
  const found = possible.filter(({ at, isFound }) => isFound && at === place.id);
  const state = (trait: string, isTrue: boolean) => {
    const others = facts.filter((fact) => fact.at !== place.id || fact.trait !== trait);
    onChange({ ...value, facts: isTrue ? [...others, { at: place.id, trait }] : others }, '');
  };
  return (
    <div className={styles.tab}>
      <Select
        label="Component or flow"
        value={place.id}
        onChange={setChosen}
        options={places.map(({ id, name }) => {
          const count = statedAt(id).length;
          return { value: id, label: count === 0 ? name : `${name}: ${countWords(count, ['trait', 'traits'])}` };
        })}
      />
      <fieldset className={styles.row}>
        <legend>What is true of {place.name}</legend>
        <MarkLines marks={marks} at={place.id} />
        <div className={styles.checks}>
          {offered.map(({ id, says }) => (
            <Checkbox
              key={id}
              isSelected={stated.includes(id)}
              isReadOnly={isReadOnly}
              onChange={(isTrue) => state(id, isTrue)}
            >
              {says}
            </Checkbox>
          ))}
        </div>
        <p role="status">
          {found.length === 0
            ? 'The library finds no threat here.'
            : `The library finds ${countWords(found.length, ['threat', 'threats'])} here: ${found
                .map(({ threat }) => threatLibrary.find(({ id }) => id === threat)?.name ?? threat)
                .join('; ')}.`}
        </p>
      </fieldset>
      <section className={styles.section} aria-label="Stated so far">
        <h3>Stated so far ({facts.length})</h3>
        {facts.length === 0 && <p className={styles.quiet}>Nothing is stated yet. Begin with what is best known.</p>}
        <ul className={styles.rows}>
          {[...new Set(facts.map(({ at }) => at))].map((at) => (
            <li key={at}>
              <strong>{namePlace(model, at)}</strong>
              <ul>
                {statedAt(at).map((trait) => (
                  <li key={trait}>{traits.find(({ id }) => id === trait)?.says ?? trait}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
