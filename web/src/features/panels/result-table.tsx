import { useState } from 'react';
import { type Column, DataTable, sortedRows } from '../../ui/data-table.tsx';
import { Estimate } from '../../ui/estimate.tsx';
import type { TableSort } from '../../ui/table-sort.ts';
import type { Panel } from './panel-queries.ts';
import { percentOf } from './panel-words.ts';

type Row = Panel['results'][number];

/** Each question: the author's estimate, what the judges say, and what candidates did where enough have answered. */
export function ResultTable({ panel }: { readonly panel: Panel }) {
  const [sort, setSort] = useState<TableSort>({ column: 'question', direction: 'ascending' });
  const columns: readonly Column<Row>[] = [
    {
      id: 'question',
      label: 'Question',
      sortKey: ({ questionId }) => questionId,
      cell: ({ questionId }) => questionId,
    },
    { id: 'domain', label: 'Domain', isFigure: true, sortKey: ({ domain }) => domain, cell: ({ domain }) => domain },
    {
      id: 'estimate',
      label: 'Author’s estimate',
      isFigure: true,
      sortKey: ({ estimate }) => estimate,
      cell: ({ estimate }) => percentOf(estimate),
    },
    {
      id: 'first',
      label: 'Round one',
      isFigure: true,
      sortKey: ({ first }) => first,
      cell: ({ first }) => percentOf(first),
    },
    {
      id: 'second',
      label: 'Round two',
      isFigure: true,
      sortKey: ({ second }) => second,
      cell: ({ second }) => percentOf(second),
    },
    {
      id: 'spread',
      label: 'Spread of the judges',
      isFigure: true,
      sortKey: ({ spread }) => spread,
      cell: ({ spread }) => percentOf(spread),
    },
    {
      id: 'empirical',
      label: 'Candidates',
      isFigure: true,
      cell: ({ empirical }) => (empirical === null ? 'too few yet' : <Estimate estimate={empirical} />),
    },
  ];
  return (
    <DataTable
      caption="Questions of the panel"
      rows={sortedRows(panel.results, columns, sort)}
      columns={columns}
      keyOf={({ place }) => String(place)}
      sorting={{ sort, onSort: setSort }}
    />
  );
}
