import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import styles from './live.module.css';

type PollChartProps = {
  readonly options: readonly string[];
  readonly counts: readonly number[];
  /** One’s own choice; null where there is none. */
  readonly chosen: number | null;
};

/** How many chose what: bars with their figures beside them, or the same as a table. */
export function PollChart({ options, counts, chosen }: PollChartProps) {
  const [isTable, setTable] = useState(false);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const rows = options.map((option, index) => {
    const count = counts[index] ?? 0;
    return { option, index, count, percent: Math.round((100 * count) / Math.max(1, all)) };
  });
  return (
    <div className={styles.chart}>
      {isTable ? (
        <DataTable
          caption="How many chose what"
          rows={rows}
          keyOf={({ index }) => String(index)}
          columns={[
            { id: 'option', label: 'Option', cell: ({ option }) => option },
            { id: 'count', label: 'Answers', isFigure: true, cell: ({ count }) => count },
            { id: 'percent', label: 'Share', isFigure: true, cell: ({ percent }) => `${percent} %` },
          ]}
        />
      ) : (
        <ul className={styles.bars} aria-label="How many chose what">
          {rows.map(({ option, index, count, percent }) => (
            <li key={index}>
              <span className={styles.barWords}>
                <span>
                  {option}
                  {index === chosen && <strong> (your choice)</strong>}
                </span>
                <span className="figures">
                  {count} of {all}, {percent} %
                </span>
              </span>
              <meter className={styles.meter} min={0} max={Math.max(1, all)} value={count} aria-hidden="true" />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button look="quiet" onPress={() => setTable(!isTable)}>
          {isTable ? 'Show as bars' : 'Show as a table'}
        </Button>
      </div>
    </div>
  );
}
