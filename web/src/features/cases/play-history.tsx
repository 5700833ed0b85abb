import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CaseFront } from './case-queries.ts';

type Play = CaseFront['plays'][number];

/** One's plays of a case, newest first; all of them stay. */
export function PlayHistory({ slug, plays }: { readonly slug: string; readonly plays: readonly Play[] }) {
  const columns: readonly Column<Play>[] = [
    {
      id: 'role',
      label: 'Role',
      cell: ({ id, role }) => (
        <Link to="/learn/cases/$slug/plays/$play" params={{ slug, play: id }}>
          {role.label}
        </Link>
      ),
    },
    { id: 'started', label: 'Begun', cell: ({ startedAt }) => <Moment at={startedAt} /> },
    {
      id: 'state',
      label: 'State',
      cell: ({ finishedAt, decisions }) =>
        finishedAt === null ? (
          <Tag icon="clock">{decisions === 0 ? 'Open' : `Open, ${decisions} decided`}</Tag>
        ) : (
          <Tag tone="good" icon="check">
            Finished
          </Tag>
        ),
    },
  ];
  return <DataTable caption="Your plays of this case" columns={columns} rows={plays} keyOf={({ id }) => id} />;
}

function Moment({ at }: { readonly at: string }) {
  const words = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return <time dateTime={at}>{words}</time>;
}
