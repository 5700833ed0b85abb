import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './accommodations.module.css';
import type { Asked } from './accommodation-queries.ts';

/** What the form holds when nothing is chosen. */
export const nothing: Asked = {
  timeFactor: '1/1',
  stopClockBreaks: null,
  textSize: 'normal',
  contrast: 'normal',
  font: 'normal',
  separateRoom: false,
};

const times = [
  { value: '1/1', label: 'No more time' },
  { value: '5/4', label: 'A quarter more (× 5/4)' },
  { value: '3/2', label: 'Half more (× 3/2)' },
  { value: '2/1', label: 'Twice the time (× 2)' },
  { value: 'other', label: 'Another factor' },
];
const sizes = [
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Larger' },
  { value: 'huge', label: 'Largest' },
];

/** What can be chosen, for whoever asks and for whoever decides. */
export function ArrangementFields({
  value,
  onChange,
}: {
  readonly value: Asked;
  readonly onChange: (value: Asked) => void;
}) {
  const isListed = times.some((time) => time.value === value.timeFactor);
  const [isOther, setOther] = useState(!isListed);
  const change = (part: Partial<Asked>) => onChange({ ...value, ...part });
  return (
    <>
      <Select
        label="Time"
        options={times}
        value={isOther ? 'other' : value.timeFactor}
        onChange={(chosen) => {
          setOther(chosen === 'other');
          change({ timeFactor: chosen === 'other' ? '4/3' : chosen });
        }}
      />
      {isOther && (
        <TextField
          label="Factor as a fraction"
          hint="From 1/1 to 3/1, for example 4/3."
          value={value.timeFactor}
          onChange={(timeFactor) => change({ timeFactor: timeFactor.trim() })}
        />
      )}
      <TextField
        label="Breaks in which the clock stops, in minutes"
        hint="All together, at most 180. Leave it empty for none."
        inputMode="numeric"
        value={value.stopClockBreaks === null ? '' : String(value.stopClockBreaks)}
        onChange={(text) => {
          const minutes = Number.parseInt(text, 10);
          change({ stopClockBreaks: Number.isNaN(minutes) || minutes < 1 ? null : Math.min(minutes, 180) });
        }}
      />
      <Select
        label="Text"
        options={sizes}
        value={value.textSize}
        // The options are the sizes.
        onChange={(textSize) => change({ textSize: textSize as Asked['textSize'] })}
      />
      <div className={styles.choices}>
        <Checkbox isSelected={value.font === 'spaced'} onChange={(on) => change({ font: on ? 'spaced' : 'normal' })}>
          Wider spaced text
        </Checkbox>
        <Checkbox
          isSelected={value.contrast === 'high'}
          onChange={(on) => change({ contrast: on ? 'high' : 'normal' })}
        >
          High contrast
        </Checkbox>
        <Checkbox isSelected={value.separateRoom} onChange={(separateRoom) => change({ separateRoom })}>
          A separate room
        </Checkbox>
      </div>
    </>
  );
}
