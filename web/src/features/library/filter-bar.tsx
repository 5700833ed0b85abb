import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './library.module.css';

export type Filter<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** Narrows a list; says how much is shown. */
export function FilterBar<Name extends string>({
  filters,
  chosen,
  onChange,
  shown,
}: {
  readonly filters: readonly Filter<Name>[];
  readonly chosen: { readonly [Key in Name]?: string };
  readonly onChange: (chosen: { [Key in Name]?: string }) => void;
  /** For example `12 of 30 incidents`. */
  readonly shown: string;
}) {
  const isNarrowed = filters.some(({ name }) => chosen[name] !== undefined);
  return (
    <div className={styles.filters}>
      {filters.map(({ name, label, options }) => (
        <Select
          key={name}
          label={label}
          value={chosen[name] ?? ''}
          onChange={(value) => {
            const { [name]: _before, ...rest } = chosen;
            // The rest has the same names, and `name` is one of them.
            onChange((value === '' ? rest : { ...rest, [name]: value }) as { [Key in Name]?: string });
          }}
          placeholder="All"
          options={options}
        />
      ))}
      <div className={styles.shown}>
        <p role="status">{shown}</p>
        {isNarrowed && (
          <Button look="quiet" onPress={() => onChange({})}>
            Show all
          </Button>
        )}
      </div>
    </div>
  );
}
