import { Select } from '../../ui/select.tsx';
import { optionsOf } from './options-of.ts';
import { valueIn } from './value-in.ts';

/** One of a few fixed values; in words only where nothing may be changed. */
export function ChoiceOf<Value extends string>({
  label,
  words,
  value,
  onChange,
  isReadOnly,
}: {
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isReadOnly: boolean;
}) {
  if (isReadOnly) return <p>{`${label}: ${words[value]}`}</p>;
  return (
    <Select
      label={label}
      value={value}
      options={optionsOf(words)}
      onChange={(chosen) => {
        const known = valueIn(words, chosen);
        if (known !== null) onChange(known);
      }}
    />
  );
}
