import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { LabFront } from './lab-queries.ts';
import { Moment } from './moment.tsx';
import { pointsWords } from '../../ui/points-words.ts';

type Run = LabFront['runs'][number];

/** One's runs of a lab, newest first; all of them stay. */
export function RunHistory({ lab, runs }: { readonly lab: string; readonly runs: readonly Run[] }) {
  const columns: readonly Column<Run>[] = [
    {
      id: 'run',
      label: 'Run',
      cell: ({ id, kind, number }) => (
        <Link to="/labs/$lab/runs/$run" params={{ lab, run: id }}>
          {kind === 'practice' ? 'Practice' : 'Graded run'} {number}
        </Link>
      ),
    },
    { id: 'begun', label: 'Begun', cell: ({ startedAt }) => <Moment at={startedAt} /> },
    {
      id: 'state',
      label: 'State',
      cell: ({ kind, endedAt }) =>
        endedAt === null ? (
          <Tag icon="clock">Open</Tag>
        ) : (
          <Tag icon="check">{kind === 'graded' ? 'Handed in' : 'Ended'}</Tag>
        ),
    },
    {
      id: 'points',
      label: 'Points of 100',
      isFigure: true,
      cell: ({ points }) => (points === null ? 'Not marked' : pointsWords(points)),
    },
  ];
  return <DataTable caption="Your runs of this lab" columns={columns} rows={runs} keyOf={({ id }) => id} />;
}
