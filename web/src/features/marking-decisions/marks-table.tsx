import { DataTable } from '../../ui/data-table.tsx';
import { pointsWords } from '../../ui/points-words.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Decision } from './decision-queries.ts';
import { roleWords } from './decision-words.ts';
import styles from './decisions.module.css';

/** Every mark beside the others, criterion by criterion; where two are apart by two levels or more it says so. */
export function MarksTable({ decision }: { readonly decision: Decision }) {
  const { criteria, marks, outcome } = decision;
  const rows = [
    ...criteria.map(({ id, title, weight }) => ({
      id,
      title: `${title} (${weight})`,
      levels: marks.map(({ levels }) => `${levels[id] ?? '–'}`),
      holds: outcome?.levels[id] === undefined ? '–' : `${outcome.levels[id]}`,
      apart: rangeOf(marks.flatMap(({ levels }) => levels[id] ?? [])),
    })),
    {
      id: 'total',
      title: 'Points of 100',
      levels: marks.map(({ points, isPass }) => `${pointsWords(points)}, ${isPass ? 'pass' : 'no pass'}`),
      holds: outcome === null ? '–' : `${pointsWords(outcome.points)}, ${outcome.isPassed ? 'pass' : 'no pass'}`,
      apart: 0,
    },
  ];
  return (
    <DataTable
      caption="Marks side by side"
      keyOf={({ id }) => id}
      rows={rows}
      columns={[
        {
          id: 'criterion',
          label: 'Criterion (weight)',
          cell: ({ title, apart }) => (
            <span className={styles.row}>
              {title}
              {apart >= 2 && (
                <Tag tone="caution" icon="warning">
                  {apart} levels apart
                </Tag>
              )}
            </span>
          ),
        },
        ...marks.map(({ role, isDecisive }, place) => ({
          id: `${role}-${place}`,
          label: isDecisive ? `${roleWords[role]} (counts)` : roleWords[role],
          isFigure: true,
          cell: ({ levels }: (typeof rows)[number]) => levels[place],
        })),
        ...(outcome === null
          ? []
          : [{ id: 'holds', label: 'Outcome', isFigure: true, cell: ({ holds }: (typeof rows)[number]) => holds }]),
      ]}
    />
  );
}

function rangeOf(levels: readonly number[]): number {
  return levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);
}
