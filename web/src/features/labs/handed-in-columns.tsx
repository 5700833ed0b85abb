import type { Column } from '../../ui/data-table.tsx';
import { pointsWords } from '../../ui/points-words.ts';
import { Tag } from '../../ui/tag.tsx';
import { Moment } from './moment.tsx';
import type { StaffRunList } from './staff-run-queries.ts';
import styles from './labs.module.css';

type Run = StaffRunList['runs'][number];

/** What every list of graded runs shows of one, after the column that links to it. */
export const handedInColumns: readonly Column<Run>[] = [
  { id: 'situation', label: 'Situation', cell: ({ situation }) => situation },
  { id: 'number', label: 'Graded run', isFigure: true, cell: ({ number }) => number },
  { id: 'on', label: 'Handed in', cell: ({ endedAt }) => <Moment at={endedAt} /> },
  { id: 'saves', label: 'Saves', isFigure: true, cell: ({ saves }) => saves },
  {
    id: 'points',
    label: 'Points of 100',
    isFigure: true,
    cell: ({ points, isLimited }) => (
      <span className={styles.limited}>
        {isLimited && (
          <Tag tone="danger" icon="warning">
            Limited
          </Tag>
        )}
        {pointsWords(points)}
      </span>
    ),
  },
];
