import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BankList } from './bank-queries.ts';
import { kindWords, levels, stateLooks } from './bank-words.ts';
import styles from './bank.module.css';
import type { BankSearch } from './read-bank-search.ts';
import { useTypedText } from './use-typed-text.ts';

type Name = Exclude<keyof BankSearch, 'q' | 'page'>;

const plain = (value: string) => ({ value, label: value });

/** What can be looked for; the address keeps it, so that a link shows the same list. */
export function BankFilters({
  search,
  list,
  onNarrow,
}: {
  readonly search: BankSearch;
  readonly list: BankList;
  readonly onNarrow: (change: Partial<Record<keyof BankSearch, string | number | undefined>>) => void;
}) {
  const [q, setQ] = useTypedText(search.q ?? '', (words) => onNarrow({ q: words === '' ? undefined : words }));
  const choice = (
    name: Name,
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      key={name}
      label={label}
      placeholder="All"
      value={String(search[name] ?? '')}
      options={options}
      onChange={(value) => onNarrow({ [name]: value === '' ? undefined : value })}
    />
  );
  return (
    <search className={styles.filters}>
      <div className={styles.wide}>
        <TextField label="Words, names, sources" value={q} onChange={setQ} type="search" />
      </div>
      {choice(
        'state',
        'Where it stands',
        list.states.map(({ state, count }) => ({ value: state, label: `${stateLooks[state].words} (${count})` })),
      )}
      {choice('domain', 'Domain', ['1', '2', '3', '4', '5', '6'].map(plain))}
      {choice('topic', 'Topic', topics.map(plain))}
      {choice('level', 'Level', levels.map(plain))}
      {choice(
        'kind',
        'Kind',
        Object.entries(kindWords).map(([value, label]) => ({ value, label })),
      )}
      {choice('author', 'Author', list.authors.map(plain))}
      {choice('source', 'Source', list.sources.map(plain))}
      {choice('hardest', 'At least as easy as', difficulties)}
      {choice('easiest', 'At most as easy as', difficulties)}
      {choice('due', 'Review due', [
        { value: 'overdue', label: 'Overdue' },
        { value: 'soon', label: 'Within 90 days' },
      ])}
    </search>
  );
}

const six = [1, 2, 3, 4, 5, 6];
const topics = six.flatMap((module) => six.map((topic) => `${module}.${topic}`));
const difficulties = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((value) => ({
  value: String(value),
  label: `${Math.round(value * 100)} % right`,
}));
