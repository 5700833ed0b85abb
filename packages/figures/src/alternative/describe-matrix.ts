import type { Matrix } from '../kinds/matrix.ts';
import { countOf } from './join-words.ts';
import type { TextAlternative } from './text-alternative.ts';

/** The matrix as a table; every cell says its tone in words. */
export function describeMatrix({ title, rowTitle, columnTitle, rows, columns, cells }: Matrix): TextAlternative {
  return {
    opening: `“${title}” is a matrix of ${countOf(rows.length, 'row')} and ${countOf(columns.length, 'column')}.`,
    sentences: [`The rows say: ${rowTitle}.`, `The columns say: ${columnTitle}.`],
    table: {
      columns: [rowTitle, ...columns],
      rows: rows.map((row, index) => [row, ...(cells[index] ?? []).map(({ text, tone }) => `${text} (${tone})`)]),
    },
  };
}
