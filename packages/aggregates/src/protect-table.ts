import { minimumCell, protectFlows } from './protect-flows.ts';

/** How many people are in each row and column; every row has as many counts as the others. */
export type CountTable = readonly (readonly number[])[];

/** A table with its totals; null where a number is hidden. */
export type ProtectedTable = {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
};

/**
 * A table of counts with the numbers left out that would say something about fewer than `minimum` people, by themselves,
 * by subtraction, or by solving all equations of the table together.
 */
export function protectTable(table: CountTable, minimum = minimumCell): ProtectedTable {
  const columns = table[0]?.length ?? 0;
  const rowNode = (row: number) => 2 + row;
  const columnNode = (column: number) => 2 + table.length + column;
  const rowTotals = table.map(sum);
  const columnTotals = Array.from({ length: columns }, (_, column) => sum(table.map((row) => row[column] ?? 0)));
  const flows = [
    ...table.flatMap((counts, row) =>
      counts.map((value, column) => ({ from: rowNode(row), to: columnNode(column), value, level: 0 as const })),
    ),
    ...rowTotals.map((value, row) => ({ from: 0, to: rowNode(row), value, level: 1 as const })),
    ...columnTotals.map((value, column) => ({ from: columnNode(column), to: 1, value, level: 1 as const })),
    { from: 1, to: 0, value: sum(rowTotals), level: 2 as const },
  ];
  const hidden = protectFlows(flows, minimum);
  const shown = flows.map(({ value }, index) => (hidden.has(index) ? null : value));
  const inner = table.length * columns;
  return {
    cells: table.map((_, row) => shown.slice(row * columns, (row + 1) * columns)),
    rowTotals: shown.slice(inner, inner + table.length),
    columnTotals: shown.slice(inner + table.length, -1),
    total: shown.at(-1) ?? null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
