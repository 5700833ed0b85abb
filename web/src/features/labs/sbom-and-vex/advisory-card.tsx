import type { SbomAnswer, SbomTask } from '@cmdsp/labs/public';
import { pathTo } from '@cmdsp/workbench/sbom';
import { useState } from 'react';
import styles from '../../../bench/sbom/bill.module.css';
import { ComponentPath } from '../../../bench/sbom/component-path.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { billOfTask } from './bill-of-task.ts';
import { RecordList } from './record-list.tsx';
import { toggleMatch } from './toggle-match.ts';

/** Not more components than can be compared by eye. */
const most = 12;

/** One advisory beside the components that it might be about: looked for by name, decided by package URL and release. */
export function AdvisoryCard({
  task,
  advisory,
  answer,
  onChange,
  isReadOnly,
}: {
  readonly task: SbomTask;
  readonly advisory: SbomTask['advisories'][number];
  readonly answer: SbomAnswer;
  readonly onChange: (answer: SbomAnswer) => void;
  readonly isReadOnly: boolean;
}) {
  const [search, setSearch] = useState(advisory.purl.slice(advisory.purl.lastIndexOf('/') + 1));
  const bill = billOfTask(task);
  const paths = pathTo(bill);
  const isMatched = (component: string) =>
    answer.matches.some((match) => match.advisory === advisory.id && match.component === component);
  const found = task.components.filter(
    ({ id, name }) =>
      isMatched(id) || (search.trim() !== '' && name.toLowerCase().includes(search.trim().toLowerCase())),
  );
  return (
    <section className={styles.card} aria-labelledby="opened-advisory">
      <h3 id="opened-advisory" tabIndex={-1}>
        {advisory.label}: {advisory.title}
      </h3>
      <p className={styles.code}>
        {advisory.purl} {advisory.range}
        <span className={styles.quiet}>{advisory.vector ?? 'Nobody has scored it.'}</span>
      </p>
      <TextField
        label="Components with this in their name"
        value={search}
        onChange={setSearch}
        isReadOnly={isReadOnly}
      />
      <p role="status">{found.length === 0 ? 'No component has this in its name.' : `${found.length} to compare`}</p>
      {found.slice(0, most).map(({ id, name, version, purl }) => (
        <div key={id} className={styles.card}>
          <Checkbox
            isSelected={isMatched(id)}
            isDisabled={isReadOnly}
            onChange={() => onChange(toggleMatch(answer, { advisory: advisory.id, component: id }))}
          >
            {advisory.label} is about {name} {version ?? '(no version given)'}
          </Checkbox>
          <p className={styles.code}>{purl ?? 'No package URL is given.'}</p>
          <ComponentPath sbom={bill} path={paths(id)} />
          <RecordList records={task.records.filter(({ about }) => about === id)} />
        </div>
      ))}
    </section>
  );
}
