import { DataTable } from '../../ui/data-table.tsx';
import type { RetentionRow } from './privacy-queries.ts';

/** What is kept, why, how long, and what being erased does to it. */
export function RetentionTable({ rows }: { readonly rows: readonly RetentionRow[] }) {
  return (
    <DataTable
      caption="What we keep and for how long"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'what', label: 'What', cell: ({ what }) => what },
        { id: 'why', label: 'Why', cell: ({ why }) => why },
        { id: 'ground', label: 'By which right', cell: ({ ground }) => ground },
        { id: 'long', label: 'How long', cell: ({ howLong }) => howLong },
        { id: 'erasure', label: 'When you are erased', cell: ({ atErasure }) => atErasure },
      ]}
    />
  );
}
