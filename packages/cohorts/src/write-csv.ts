/**
 * Writes rows as comma-separated values (RFC 4180) with CR LF. A cell that a spreadsheet would take for a formula - it
 * begins with = + - @, a tab or a carriage return - gets an apostrophe before it, which spreadsheets show as plain text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
