import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

const oneColumn = [{ label: 'Name', text: (row: string | number) => row }];
const cellOf = (row: string | number) => writeCsv(oneColumn, [row]).slice('\uFEFFName\r\n'.length, -2);

describe('writeCsv', () => {
  it('writes a head and a line for each row, each ended by carriage return and line feed, after a byte order mark', () => {
    const fields = [
      { label: 'Term', text: ({ term }: { term: string; topics: number }) => term },
      { label: 'Topics', text: ({ topics }: { term: string; topics: number }) => topics },
    ];

    expect(writeCsv(fields, [{ term: 'Zoë', topics: 2 }])).toBe('\uFEFFTerm,Topics\r\nZoë,2\r\n');
  });

  it.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['one, two', '"one, two"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
  ])('writes %j as %j', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("https://example.org","x")', '"\'=HYPERLINK(""https://example.org"",""x"")"'],
  ])('keeps a spreadsheet from running %j', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });

  it('leaves a number a number', () => {
    expect(cellOf(-3)).toBe('-3');
  });

  it('gives back every text when it is read by the rules of RFC 4180', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })), (rows) => {
        const fields = [0, 1].map((place) => ({ label: `c${place}`, text: (row: string[]) => row[place] ?? '' }));

        const cells = readCsv(writeCsv(fields, rows)).slice(1);

        const isFormula = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell);
        expect(cells).toEqual(rows.map((row) => row.map((cell) => (isFormula(cell) ? `'${cell}` : cell))));
      }),
    );
  });
});

/** Reads what RFC 4180 describes, written from its grammar and not from the writer. */
function readCsv(file: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let place = 1; place < file.length; place += 1) {
    const character = file.charAt(place);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (file.charAt(place + 1) === '"') {
        cell += '"';
        place += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') {
      line.push(cell);
      cell = '';
    } else if (character === '\r' && file.charAt(place + 1) === '\n') {
      lines.push([...line, cell]);
      line = [];
      cell = '';
      place += 1;
    } else cell += character;
  }
  return lines;
}
