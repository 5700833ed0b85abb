import { statesOf } from '@cmdsp/workbench/advisory';
import styles from './advisory.module.css';
import { MeasureList } from './measure-list.tsx';
import { StatusTable } from './status-table.tsx';
import { VectorForm } from './vector-form.tsx';
import type { WeaknessPart } from './weakness-part.ts';

/** One weakness: the state of each product, measures for the affected ones, and how severe it is. */
export function WeaknessForm(props: WeaknessPart) {
  const { value, products, place } = props;
  const affected = products.filter(({ id }) => statesOf(value, id).includes('affected'));
  return (
    <div className={styles.part}>
      <h3 tabIndex={-1} data-place={place}>
        {value.cve}
        {value.title !== undefined && value.title !== value.cve && `: ${value.title}`}
      </h3>
      {(value.notes ?? []).map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <StatusTable {...props} />
      <MeasureList {...props} affected={affected} />
      <VectorForm {...props} affected={affected} />
    </div>
  );
}
