import type { SbomAnswer, SbomTask, Witness } from '@cmdsp/labs/public';
import { pathTo } from '@cmdsp/workbench/sbom';
import { useMemo, useState } from 'react';
import { type BillFilter, BillTable } from '../../../bench/sbom/bill-table.tsx';
import styles from '../../../bench/sbom/bill.module.css';
import { ComponentPath } from '../../../bench/sbom/component-path.tsx';
import { billOfTask } from './bill-of-task.ts';
import { marksOf } from './marks-of.ts';
import { RecordList } from './record-list.tsx';
import { RepairForm } from './repair-form.tsx';
import { RepairList } from './repair-list.tsx';

/** The bill: look, open a component, read what the records say, and note what it is to be repaired with. */
export function BillTab({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: {
  readonly task: SbomTask;
  readonly answer: SbomAnswer;
  readonly onChange: (answer: SbomAnswer) => void;
  readonly witnesses: readonly Witness[];
  readonly isReadOnly: boolean;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  const bill = useMemo(() => billOfTask(task), [task]);
  const paths = useMemo(() => pathTo(bill), [bill]);
  const component = bill.components.find(({ id }) => id === opened);
  const filters: readonly BillFilter[] = [
    { id: 'no-supplier', label: 'Without a supplier', shows: ({ supplier }) => supplier === null },
    { id: 'no-version', label: 'Without a version', shows: ({ version }) => version === null },
    { id: 'no-identifier', label: 'Without an identifier', shows: ({ purl }) => purl === null },
    { id: 'unreached', label: 'Nothing leads to it', shows: ({ id }) => paths(id).length === 0 },
    { id: 'no-end', label: 'Without an end of support', shows: ({ support }) => support.endsOn === null },
    {
      id: 'noted',
      label: 'With a repair noted',
      shows: ({ id }) => answer.repairs.some((repair) => repair.component === id),
    },
  ];
  return (
    <div className={styles.part}>
      <BillTable
        components={bill.components}
        filters={filters}
        opened={opened}
        onOpen={(id) => {
          setOpened(id);
          // The card is drawn with the next frame.
          requestAnimationFrame(() => document.getElementById('opened-component')?.focus());
        }}
        marks={marksOf(witnesses, 'bill')}
      >
        {component !== undefined && (
          <section className={styles.card} aria-labelledby="opened-component">
            <h3 id="opened-component" tabIndex={-1}>
              {component.name} {component.version ?? ''}
            </h3>
            <ComponentPath sbom={bill} path={paths(component.id)} />
            <RecordList records={task.records.filter(({ about }) => about === component.id)} />
            {!isReadOnly && (
              <RepairForm key={component.id} component={component} task={task} answer={answer} onChange={onChange} />
            )}
          </section>
        )}
      </BillTable>
      <RepairList task={task} answer={answer} onChange={onChange} isReadOnly={isReadOnly} />
    </div>
  );
}
