import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ExamCardData } from './exam-query.ts';

type Past = ExamCardData['past'][number];
type Row = Past & { readonly title: string };

const endings = { submitted: 'Submitted', expired: 'Time ran out', voided: 'Declared void' } as const;

/** Everything sat so far, newest first, with its outcome. */
export function PastSittings({
  rehearsals,
  certifications,
}: {
  readonly rehearsals: readonly Past[];
  readonly certifications: readonly Past[];
}) {
  const rows: readonly Row[] = [
    ...certifications.map((past) => ({ ...past, title: 'Certification exam' })),
    ...rehearsals.map((past) => ({ ...past, title: 'Rehearsal' })),
  ].sort((a, b) => b.finishedAt.localeCompare(a.finishedAt));
  if (rows.length === 0)
    return (
      <Empty title="No sitting yet">The rehearsal takes a few minutes and uses the same screen as the exam.</Empty>
    );
  return (
    <DataTable
      caption="Past sittings"
      keyOf={(row) => row.id}
      rows={rows}
      columns={[
        { id: 'exam', label: 'Exam', cell: (row) => row.title },
        {
          id: 'ended',
          label: 'Ended',
          cell: (row) => (
            <time dateTime={row.finishedAt}>
              {new Date(row.finishedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          ),
        },
        { id: 'how', label: 'How it ended', cell: (row) => endings[row.phase] },
        { id: 'decision', label: 'Decision', cell: (row) => <Decision past={row} /> },
        {
          id: 'result',
          label: 'Result',
          cell: (row) => (
            <Link to="/exam/results/$sitting" params={{ sitting: row.id }}>
              See the result
            </Link>
          ),
        },
      ]}
    />
  );
}

function Decision({ past }: { readonly past: Past }) {
  if (past.decision === null) return <Tag>Not released yet</Tag>;
  return past.decision === 'pass' ? (
    <Tag tone="good" icon="check">
      Passed
    </Tag>
  ) : (
    <Tag tone="caution" icon="cross">
      Not passed
    </Tag>
  );
}
