import type { ReactNode } from 'react';
import styles from './data-table.module.css';
import { Select } from './select.tsx';
import { nextSort, readSort, type SortKey, sortRows, type TableSort, writeSort } from './table-sort.ts';

export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures are right-aligned so that digits line up. */
  readonly isFigure?: boolean;
  /** What rows are sorted by in this column; without it nobody can sort by it. */
  readonly sortKey?: (row: Row) => SortKey;
};

/** Which column a table is sorted by, and what to do when somebody asks for another. */
export type Sorting = { readonly sort: TableSort; readonly onSort: (sort: TableSort) => void };

/**
 * Rows and columns with a caption; below 640 px every row becomes a card that repeats the column names. With `sorting`
 * the heads of columns are buttons that ask for another order, and on cards a choice takes their place; `rows` come in
 * the order that it says (`sortedRows`).
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sorting,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorting?: Sorting;
}) {
  return (
    <>
      {sorting !== undefined && <SortChoice columns={columns} sorting={sorting} />}
      <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.id} column={column} sorting={column.sortKey === undefined ? undefined : sorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <td
                    key={column.id}
                    data-label={column.label}
                    className={column.isFigure === true ? styles.figure : undefined}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Rows in the order of a column; as they are where nothing can be sorted by it. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Pick<Column<Row>, 'id' | 'sortKey'>[],
  sort: TableSort,
): readonly Row[] {
  const sortKey = columns.find(({ id }) => id === sort.column)?.sortKey;
  return sortKey === undefined ? rows : sortRows(rows, sortKey, sort.direction);
}

function Head<Row>({ column, sorting }: { readonly column: Column<Row>; readonly sorting: Sorting | undefined }) {
  const look = column.isFigure === true ? styles.figure : undefined;
  if (sorting === undefined) {
    return (
      <th scope="col" className={look}>
        {column.label}
      </th>
    );
  }
  const { sort, onSort } = sorting;
  const direction = sort.column === column.id ? sort.direction : undefined;
  return (
    <th scope="col" className={look} aria-sort={direction}>
      <button
        type="button"
        className={styles.sort}
        data-direction={direction}
        onClick={() => onSort(nextSort(sort, column.id))}
      >
        {column.label}
        <svg className={styles.arrow} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <path d="M5 9V1M1.5 4.500 5 1l3.500 3.500" />
        </svg>
      </button>
    </th>
  );
}

/** Sorting where there are no heads: on cards. */
function SortChoice<Row>({
  columns,
  sorting,
}: {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting;
}) {
  const sortable = columns.filter(({ sortKey }) => sortKey !== undefined);
  return (
    <div className={styles.sortChoice}>
      <Select
        label="Sort by"
        value={writeSort(sorting.sort)}
        onChange={(value) => {
          const sort = readSort(
            value,
            sortable.map(({ id }) => id),
          );
          if (sort !== null) sorting.onSort(sort);
        }}
        options={sortable.flatMap(({ id, label }) => [
          { value: id, label: `${label}, ascending` },
          { value: `-${id}`, label: `${label}, descending` },
        ])}
      />
    </div>
  );
}
