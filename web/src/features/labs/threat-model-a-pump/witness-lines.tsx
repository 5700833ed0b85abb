import type { Witness } from '@cmdsp/labs/public';
import styles from './threat-model.module.css';

/** Why points are missing at this very element, flow or row. */
export function WitnessLines({ witnesses, at }: { readonly witnesses: readonly Witness[]; readonly at: string }) {
  const here = witnesses.filter((witness) => witness.at[0] === at);
  if (here.length === 0) return null;
  return (
    <ul className={styles.witnesses}>
      {here.map(({ kind, sentence }) => (
        <li key={`${kind} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  );
}
