import { Select } from '../../ui/select.tsx';

/** One part of a list, or none where that may be (`none` says what that means). */
export function PartChoice({
  label,
  options,
  none,
  value,
  onChange,
  isReadOnly,
}: {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly none?: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly isReadOnly: boolean;
}) {
  if (isReadOnly) return <p>{`${label}: ${options.find(({ id }) => id === value)?.label ?? none ?? ''}`}</p>;
  return (
    <Select
      label={label}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? null : id)}
      {...(none !== undefined && { placeholder: none })}
      options={options.map(({ id, label: name }) => ({ value: id, label: name }))}
    />
  );
}
