import { harmMatrix, lookUpDecision } from '@cmdsp/workbench/risk';
import styles from './risk.module.css';

/** The maker's matrix with the cell that was chosen; words in every cell, the colour says nothing of its own. */
export function HarmMatrixTable({
  exploitability,
  severity,
}: {
  readonly exploitability: string | null;
  readonly severity: string | null;
}) {
  const [reach, harm] = harmMatrix.points;
  return (
    <div className={styles.frame} role="region" aria-label={harmMatrix.title} tabIndex={0}>
      <table className={styles.matrix}>
        <caption>{harmMatrix.title}; the cells are this maker&rsquo;s own</caption>
        <thead>
          <tr>
            <th scope="col">Exploitability</th>
            {harm?.values.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reach?.values.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {harm?.values.map((column) => {
                const outcome = lookUpDecision(harmMatrix, { exploitability: row.id, severity: column.id });
                const isChosen = row.id === exploitability && column.id === severity;
                return (
                  <td key={column.id} data-outcome={outcome} aria-current={isChosen || undefined}>
                    {outcome}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
