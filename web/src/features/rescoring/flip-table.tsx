import { DataTable } from '../../ui/data-table.tsx';
import type { ReactNode } from 'react';
import type { Flip } from './rescoring-queries.ts';
import { writePoints } from './rescoring-words.ts';

/** Whose decision changes, by name, with points before and after and the certificate that rests on it. */
export function FlipTable({
  caption,
  flips,
  action,
}: {
  readonly caption: string;
  readonly flips: readonly Flip[];
  readonly action?: (flip: Flip) => ReactNode;
}) {
  if (flips.length === 0) return <p>{caption}: nobody.</p>;
  return (
    <DataTable
      caption={caption}
      keyOf={(flip) => flip.sitting}
      rows={flips}
      columns={[
        { id: 'name', label: 'Candidate', cell: ({ name }) => name ?? 'Erased' },
        { id: 'before', label: 'Points before', isFigure: true, cell: ({ before }) => writePoints(before.points) },
        { id: 'after', label: 'Points after', isFigure: true, cell: ({ after }) => writePoints(after.points) },
        { id: 'certificate', label: 'Certificate', cell: ({ certificate }) => certificate ?? 'none' },
        ...(action === undefined ? [] : [{ id: 'action', label: 'Decision', cell: action }]),
      ]}
    />
  );
}
