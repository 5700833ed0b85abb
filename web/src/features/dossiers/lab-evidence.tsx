import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { pointsWords } from '../../ui/points-words.ts';
import type { WholeDossier } from './dossier-queries.ts';

/** The graded runs of labs that stand beside a dossier as evidence; `own` links to one's labs. */
export function LabEvidence({
  labs,
  isOwn = false,
}: {
  readonly labs: WholeDossier['labs'];
  readonly isOwn?: boolean;
}) {
  if (labs.length === 0) {
    return (
      <p>
        No graded run of a lab was handed in{isOwn ? ' yet. ' : '.'}
        {isOwn && <Link to="/labs">See the labs</Link>}
      </p>
    );
  }
  return (
    <DataTable
      caption="Graded runs of labs"
      rows={labs}
      keyOf={({ lab, submittedAt }) => `${lab} ${submittedAt}`}
      columns={[
        {
          id: 'lab',
          label: 'Lab',
          cell: ({ lab, title }) =>
            isOwn ? (
              <Link to="/labs/$lab" params={{ lab }}>
                {title}
              </Link>
            ) : (
              title
            ),
        },
        { id: 'module', label: 'Part', isFigure: true, cell: ({ module }) => module ?? '' },
        {
          id: 'on',
          label: 'Handed in',
          cell: ({ submittedAt }) => (
            <time dateTime={submittedAt}>
              {new Date(submittedAt).toLocaleDateString('en-GB', { dateStyle: 'medium' })}
            </time>
          ),
        },
        { id: 'points', label: 'Points of 100', isFigure: true, cell: ({ points }) => pointsWords(points) },
        { id: 'hash', label: 'Hash of the answer', cell: ({ answerHash }) => <code>{answerHash.slice(0, 12)}</code> },
      ]}
    />
  );
}
