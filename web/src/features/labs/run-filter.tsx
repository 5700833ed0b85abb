import { Select } from '../../ui/select.tsx';
import type { RunSearch, StaffRunList } from './staff-run-queries.ts';
import styles from './labs.module.css';

/** Narrows a list of graded runs to one lab, or to those whose points are limited. */
export function RunFilter({
  labs,
  search,
  onChange,
}: {
  readonly labs: StaffRunList['labs'];
  readonly search: RunSearch;
  readonly onChange: (search: RunSearch) => void;
}) {
  const { lab, ...withoutLab } = search;
  const { limited, ...withoutLimit } = search;
  return (
    <div className={styles.filter}>
      <Select
        label="Lab"
        value={lab ?? ''}
        onChange={(chosen) => onChange(chosen === '' ? withoutLab : { ...search, lab: chosen })}
        options={[{ value: '', label: 'All labs' }, ...labs.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      <Select
        label="Result"
        value={limited ?? ''}
        onChange={(chosen) => onChange(chosen === 'yes' ? { ...search, limited: 'yes' } : withoutLimit)}
        options={[
          { value: '', label: 'All results' },
          { value: 'yes', label: 'Limited: would harm a patient' },
        ]}
      />
    </div>
  );
}
