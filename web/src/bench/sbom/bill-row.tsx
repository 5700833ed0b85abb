import type { Component } from '@cmdsp/workbench/sbom';
import type { useRowKeys } from './use-row-keys.ts';
import type { Mark } from '../system-model/mark.ts';
import { Missing } from './missing.tsx';
import { MarkList } from './mark-list.tsx';
import styles from './bill.module.css';

/** One component: its name opens it, what it lacks is said in words. */
export function BillRow({
  component,
  isOpen,
  onOpen,
  keys,
  marks,
}: {
  readonly component: Component;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly keys: ReturnType<ReturnType<typeof useRowKeys>['keysOf']>;
  readonly marks: readonly Mark[];
}) {
  const { name, version, supplier, purl, support } = component;
  return (
    <tr data-open={isOpen || undefined} data-marked={marks.length > 0 || undefined}>
      <th scope="row" data-label="Component">
        <button {...keys} type="button" className={styles.link} aria-pressed={isOpen} onClick={onOpen}>
          {name}
        </button>
        <MarkList marks={marks} />
      </th>
      <td data-label="Version">{version ?? <Missing />}</td>
      <td data-label="Supplier">{supplier ?? <Missing />}</td>
      <td data-label="Package URL" className={styles.code}>
        {purl ?? <Missing />}
      </td>
      <td data-label="End of support">
        {support.endsOn === null ? <Missing /> : <span className={styles.day}>{support.endsOn}</span>}
        {support.level !== null && <span className={styles.quiet}>{support.level}</span>}
      </td>
    </tr>
  );
}
