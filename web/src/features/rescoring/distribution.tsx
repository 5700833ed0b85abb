import type { Preview } from './rescoring-queries.ts';
import styles from './rescoring.module.css';

const [width, height] = [26, 90];

/** How many scored what, before and after: two bars for each step of five per cent, and the same in a table. */
export function Distribution({ before, after }: Preview['distribution']) {
  const most = Math.max(1, ...before, ...after);
  const bar = (count: number) => (count / most) * height;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${20 * width + 40} ${height + 40}`}
        role="img"
        aria-label="Scores before and after; the numbers stand in the table below"
      >
        {before.map((count, step) => (
          <g key={step} transform={`translate(${step * width + 20} ${height + 10})`}>
            <rect className={styles.before} x={2} width={10} y={-bar(count)} height={bar(count)} />
            <rect
              className={styles.after}
              x={13}
              width={10}
              y={-bar(after[step] ?? 0)}
              height={bar(after[step] ?? 0)}
            />
            {step % 4 === 0 && (
              <text className={styles.axisText} x={0} y={20}>
                {step * 5} %
              </text>
            )}
          </g>
        ))}
        <text className={styles.axisText} x={20 * width + 40} y={height + 30} textAnchor="end">
          100 %
        </text>
      </svg>
      <figcaption>Outlined: as it stands. Filled: as it would be.</figcaption>
      <details>
        <summary>The same as a table</summary>
        <table className={styles.numbers}>
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {before.map((count, step) =>
              count === 0 && after[step] === 0 ? null : (
                <tr key={step}>
                  <th scope="row">from {step * 5} %</th>
                  <td>{count}</td>
                  <td>{after[step]}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
