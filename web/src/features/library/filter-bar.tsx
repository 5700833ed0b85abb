import { Select } from '../../ui/select.tsx';
import styles from './library.module.css';

export type Filter<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** Narrows a list by one property or several. */
export function FilterBar<Name extends string>({
  filters,
  chosen,
  onChange,
}: {
  readonly filters: readonly Filter<Name>[];
  readonly chosen: { readonly [Key in Name]?: string };
  readonly onChange: (name: Name, value: string | undefined) => void;
}) {
  return (
    <div className={styles.filters}>
      {filters.map(({ name, label, options }) => (
        <Select
          key={name}
          label={label}
          value={chosen[name] ?? ''}
          onChange={(value) => onChange(name, value === '' ? undefined : value)}
          placeholder="All"
          options={options}
        />
      ))}
    </div>
  );
}
