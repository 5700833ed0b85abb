import { ok, refused, type Result } from '@cmdsp/primitives';
import { type Risk, riskSchema } from './risk-register.ts';

const fields = [
  'id',
  'title',
  'device',
  'vector',
  'exploitability',
  'severity',
  'decision',
  'route',
  'learnedOn',
  'noticeOn',
  'fixOn',
  'owner',
  'note',
] as const satisfies readonly (keyof Risk)[];

const nullable = new Set<keyof Risk>([
  'exploitability',
  'severity',
  'decision',
  'route',
  'learnedOn',
  'noticeOn',
  'fixOn',
]);

/** What a spreadsheet would take for a formula, in wide characters too. */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A register as comma-separated values after RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front;
 * `readRiskCsv` takes it away again.
 */
export function writeRiskCsv(risks: readonly Risk[]): string {
  const lines = [fields, ...risks.map((risk) => fields.map((field) => risk[field] ?? ''))];
  return lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

/** Reads what `writeRiskCsv` wrote, or a table with the same heads; says line by line what is wrong. */
export function readRiskCsv(text: string): Result<readonly Risk[], readonly string[]> {
  const rows = splitCsv(text.replace(/^\uFEFF/, ''));
  if (rows === null) return refused(['A quotation mark is never closed.']);
  const [heads, ...lines] = rows;
  if (heads?.join() !== fields.join()) return refused([`The first line must be ${fields.join(',')}.`]);
  const problems: string[] = [];
  const risks: Risk[] = [];
  lines.forEach((cells, index) => {
    if (cells.length !== fields.length) {
      problems.push(`Line ${index + 2} has ${cells.length} cells and needs ${fields.length}.`);
      return;
    }
    const entries = fields.map((field, place) => {
      const cell = readCell(cells[place] ?? '');
      return [field, cell === '' && nullable.has(field) ? null : cell];
    });
    const { data, error } = riskSchema.safeParse(Object.fromEntries(entries));
    if (data !== undefined) risks.push(data);
    for (const { path, message } of error?.issues ?? [])
      problems.push(`Line ${index + 2}, ${path.join('.')}: ${message}`);
  });
  return problems.length === 0 ? ok(risks) : refused(problems);
}

function writeCell(cell: string): string {
  // A text that begins with an apostrophe gets one more, so that it comes back as it was.
  const harmless = formulaStart.test(cell) || cell.startsWith("'") ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function readCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** The cells of each line; null when a quoted cell is never closed. */
function splitCsv(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [whole = '', quoted, plain = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/.exec(text.slice(at)) ?? [];
    if (whole === '') return null;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ',' && at === text.length) row.push('');
    if (end !== ',' || at === text.length) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
