import type { WardTask } from '@cmdsp/labs/public';
import { MarkLines } from '../../../bench/network/mark-lines.tsx';
import type { NetworkMark } from '../../../bench/network/network-mark.ts';
import styles from '../../../bench/network/network.module.css';
import { foldedNames } from './folded-names.ts';

/** What the ward needs and what is forbidden; what was found about a flow stands beside it. */
export function FlowTables({
  task,
  witnesses,
}: {
  readonly task: WardTask;
  readonly witnesses: readonly NetworkMark[];
}) {
  const reasonOf = new Map(task.reasons.map(({ id, label }) => [id, label]));
  return (
    <>
      <section className={styles.part} aria-label="Needs">
        <h3>{task.needs.length} needs</h3>
        <div className={styles.frame} role="region" aria-label="What the ward needs" tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">What the ward needs</caption>
            <thead>
              <tr>
                <th scope="col">Need</th>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">Port</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {task.needs.map((need) => (
                <tr
                  key={need.id}
                  data-witness={witnesses.some(({ at }) => at.includes(`need:${need.id}`)) || undefined}
                >
                  <th scope="row">
                    {need.label}
                    {need.isAlarm && <span className={styles.under}>must not wait for the filter</span>}
                    <MarkLines marks={witnesses} id={`need:${need.id}`} about={need.label} />
                  </th>
                  <td data-label="From" className={styles.code}>
                    {foldedNames(need.from)}
                  </td>
                  <td data-label="To" className={styles.code}>
                    {foldedNames(need.to)}
                  </td>
                  <td data-label="Port" className={styles.code}>
                    {need.protocol} {need.port}
                  </td>
                  <td data-label="Reason">{reasonOf.get(need.reason) ?? need.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={styles.part} aria-label="Forbidden">
        <h3>Forbidden, whatever the port</h3>
        <div className={styles.frame} role="region" aria-label="Forbidden relations" tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">Forbidden relations</caption>
            <thead>
              <tr>
                <th scope="col">Relation</th>
                <th scope="col">From</th>
                <th scope="col">To</th>
              </tr>
            </thead>
            <tbody>
              {task.forbidden.map(({ id, label, from, to }) => (
                <tr key={id} data-witness={witnesses.some(({ at }) => at.includes(`forbidden:${id}`)) || undefined}>
                  <th scope="row">
                    {label}
                    <MarkLines marks={witnesses} id={`forbidden:${id}`} about={label} />
                  </th>
                  <td data-label="From" className={styles.code}>
                    {foldedNames(from)}
                  </td>
                  <td data-label="To" className={styles.code}>
                    {foldedNames(to)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
