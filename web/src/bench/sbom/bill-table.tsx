import type { Component } from '@cmdsp/workbench/sbom';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { KeyArea } from '../../ui/key-area.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Mark } from '../system-model/mark.ts';
import styles from './bill.module.css';
import { BillRow } from './bill-row.tsx';
import { RowHelp } from './row-help.tsx';
import { useRowKeys } from './use-row-keys.ts';

/** A way to look at a part of the bill only. */
export type BillFilter = {
  readonly id: string;
  readonly label: string;
  readonly shows: (component: Component) => boolean;
};

/** How many rows are drawn before somebody asks for more: a bill may have thousands. */
const pageRows = 60;

/** The components of a bill as a table: searched by text, filtered by what they lack, each opened by its name; what is opened stands below. */
export function BillTable({
  components,
  filters,
  opened,
  onOpen,
  marks,
  children,
}: {
  readonly components: readonly Component[];
  readonly filters: readonly BillFilter[];
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly marks: readonly Mark[];
  /** What stands about the opened component; Escape leads from it back to its row. */
  readonly children: ReactNode;
}) {
  const [search, setSearch] = useState('');
  const [filterId, setFilterId] = useState('all');
  const [rows, setRows] = useState(pageRows);
  const filter = filters.find(({ id }) => id === filterId);
  const words = search.trim().toLowerCase();
  const found = components.filter(
    (component) =>
      (filter === undefined || filter.shows(component)) &&
      (words === '' ||
        [component.name, component.purl, component.supplier].some((text) => text?.toLowerCase().includes(words))),
  );
  const shown = found.slice(0, rows);
  const { keysOf, onEscape } = useRowKeys(
    'component',
    shown.map(({ id }) => id),
    opened,
  );
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <TextField label="Search name, supplier or package URL" value={search} onChange={setSearch} />
        <Select
          label="Show components"
          value={filterId}
          onChange={setFilterId}
          options={[{ value: 'all', label: 'All' }, ...filters.map(({ id, label }) => ({ value: id, label }))]}
        />
        <p role="status" className={styles.count}>
          {found.length} of {components.length} components
        </p>
      </div>
      <RowHelp />
      <div className={styles.frame} role="region" aria-label="Components of the bill" tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">Components of the bill</caption>
          <thead>
            <tr>
              <th scope="col">Component</th>
              <th scope="col">Version</th>
              <th scope="col">Supplier</th>
              <th scope="col">Package URL</th>
              <th scope="col">End of support</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((component) => (
              <BillRow
                key={component.id}
                component={component}
                isOpen={component.id === opened}
                onOpen={() => onOpen(component.id)}
                keys={keysOf(component.id)}
                marks={marks.filter(({ id }) => id === component.id)}
              />
            ))}
          </tbody>
        </table>
        {found.length === 0 && <p className={styles.empty}>No component fits. Change the search or show all.</p>}
      </div>
      {found.length > rows && (
        <Button onPress={() => setRows(rows + 4 * pageRows)}>Show more ({found.length - rows} are left)</Button>
      )}
      <KeyArea className={styles.part} onKey={onEscape}>
        {children}
      </KeyArea>
    </div>
  );
}
