import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { BankRow } from './bank-queries.ts';
import { kindWords } from './bank-words.ts';
import styles from './bank.module.css';
import { StateTag } from './state-tag.tsx';

const columns: readonly Column<BankRow>[] = [
  {
    id: 'entry',
    label: 'Question',
    cell: (row) => (
      <div className={styles.entryCell}>
        <Link to="/staff/bank/entries/$entry" params={{ entry: row.id }}>
          {row.id}
        </Link>
        <span>{row.title}</span>
      </div>
    ),
  },
  {
    id: 'state',
    label: 'Stands',
    cell: (row) => (
      <div className={styles.tags}>
        <StateTag state={row.state} />
        {row.liveRevision !== null && row.liveRevision !== row.revision && (
          <span className={styles.quiet}>revision {row.liveRevision} is live</span>
        )}
        {row.openComments > 0 && (
          <Tag tone="caution" icon="mail">
            {row.openComments === 1 ? '1 open comment' : `${row.openComments} open comments`}
          </Tag>
        )}
      </div>
    ),
  },
  { id: 'kind', label: 'Kind', cell: (row) => kindWords[row.interaction ?? 'set'] ?? row.interaction },
  { id: 'topic', label: 'Topics', cell: (row) => row.topics.join(', ') },
  { id: 'level', label: 'Level', cell: (row) => row.levels.join(', ') },
  { id: 'difficulty', label: 'Expected right', isFigure: true, cell: (row) => `${Math.round(row.difficulty * 100)} %` },
  { id: 'author', label: 'Author', cell: (row) => <bdi>{row.author}</bdi> },
  { id: 'review', label: 'Review by', cell: (row) => <span className={styles.day}>{row.reviewBy}</span> },
];

/** Entries with where they stand. */
export function BankTable({ rows }: { readonly rows: readonly BankRow[] }) {
  return <DataTable caption="Questions and sets" columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
