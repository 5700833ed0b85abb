import type { Counterpart } from './case-queries.ts';
import styles from './dialogue.module.css';

/** The people one meets in a case and what each wants. */
export function CounterpartList({ counterparts }: { readonly counterparts: readonly Counterpart[] }) {
  return (
    <dl className={styles.people}>
      {counterparts.map(({ id, name, interest }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{interest}</dd>
        </div>
      ))}
    </dl>
  );
}
