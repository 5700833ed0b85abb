/** One record of a file: its cells, and the line on which it begins, counted from one as editors do. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** What stands between cells. */
export type Separator = ',' | ';';

/** A file as records, or the line in which a quote was opened and never closed. */
export type CsvFile =
  | { readonly kind: 'read'; readonly separator: Separator; readonly records: readonly CsvRecord[] }
  | { readonly kind: 'open-quote'; readonly line: number };

/**
 * Reads comma- or semicolon-separated values after RFC 4180: quoted cells may hold separators, line breaks and doubled
 * quotes; lines end with CR LF, LF or CR. The separator is the one that stands more often, outside quotes, in the first
 * record. Empty lines are no records. Spaces around a cell are kept.
 */
export function readCsv(text: string): CsvFile {
  const separator = findSeparator(text);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let beginsOn = 1;
  /** The line of the quote that is open now. */
  let quotedSince: number | null = null;

  const endRecord = () => {
    cells.push(cell);
    if (cells.length > 1 || cell !== '') records.push({ line: beginsOn, cells });
    cells = [];
    cell = '';
  };
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    const isBreak = character === '\n' || (character === '\r' && text.charAt(place + 1) !== '\n');
    if (isBreak) line += 1;
    if (quotedSince !== null) {
      if (character !== '"') cell += character;
      else if (text.charAt(place + 1) === '"') {
        cell += '"';
        place += 1;
      } else quotedSince = null;
    } else if (character === '"' && cell === '') quotedSince = line;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (isBreak) {
      endRecord();
      beginsOn = line;
    } else if (character !== '\r') cell += character;
  }
  if (quotedSince !== null) return { kind: 'open-quote', line: quotedSince };
  endRecord();
  return { kind: 'read', separator, records };
}

function findSeparator(text: string): Separator {
  let isQuoted = false;
  let balance = 0;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === ';') balance += 1;
    else if (character === ',') balance -= 1;
    // Empty lines at the beginning name no columns.
    else if ((character === '\n' || character === '\r') && balance !== 0) break;
  }
  return balance > 0 ? ';' : ',';
}
