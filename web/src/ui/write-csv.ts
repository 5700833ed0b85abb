/** One column of a file: its name and what a row has there. */
export type CsvField<Row> = { readonly label: string; readonly text: (row: Row) => string | number };

const byteOrderMark = '\uFEFF';
/** What spreadsheets take for the beginning of a formula, in wide characters too. */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Rows as comma-separated values after RFC 4180, for a file in UTF-8: the byte order mark tells spreadsheets so. A text
 * that a spreadsheet would run as a formula gets an apostrophe in front; a number is written as it is.
 */
export function writeCsv<Row>(fields: readonly CsvField<Row>[], rows: readonly Row[]): string {
  const head = fields.map(({ label }) => label);
  const lines = [head, ...rows.map((row) => fields.map(({ text }) => text(row)))];
  return `${byteOrderMark}${lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
