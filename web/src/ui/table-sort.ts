/** By which column a table is sorted, and which way. */
export type TableSort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

/** What a row is sorted by in a column; null where it has nothing there. */
export type SortKey = string | number | null;

/** Reads `issuer` or `-issuer` as addresses hold it; null when it names none of the columns. */
export function readSort(text: string | undefined, columns: readonly string[]): TableSort | null {
  const isDescending = text?.startsWith('-') ?? false;
  const column = columns.find((id) => id === (isDescending ? text?.slice(1) : text));
  return column === undefined ? null : { column, direction: isDescending ? 'descending' : 'ascending' };
}

/** Writes a sort as `readSort` reads it. */
export function writeSort({ column, direction }: TableSort): string {
  return direction === 'descending' ? `-${column}` : column;
}

/** What pressing the head of a column asks for: that column upwards, or the other way where it is sorted by already. */
export function nextSort(current: TableSort, column: string): TableSort {
  const isUp = current.column === column && current.direction === 'ascending';
  return { column, direction: isUp ? 'descending' : 'ascending' };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Rows in the order of a key: numbers by size, words as a dictionary has them, `10` after `9`. Rows without one come
 * last whichever way, and equal ones stay as they were.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  direction: TableSort['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}
