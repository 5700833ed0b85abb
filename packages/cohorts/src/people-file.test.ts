import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAgainstKnown } from './check-against-known.ts';
import { checkPeople, mostPeople } from './check-people.ts';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const rules = {
  groups: new Map([
    ['engineering', 'Device engineering and development'],
    ['hospital-it', 'Hospital IT'],
  ]),
  normaliseEmail: (email: string) => email.trim().toLowerCase(),
};
const header = 'email,legal_name,audience_group';
const check = (...lines: string[]) => checkPeople(readCsv([header, ...lines].join('\n')), rules);
const faultsOf = (...lines: string[]) => {
  const checked = check(...lines);
  return checked.kind === 'checked' ? checked.bad : [];
};

describe('readCsv', () => {
  test('reads what writeCsv wrote, cell by cell, with commas and with semicolons', () => {
    // A cell that would be a formula is changed on purpose, and an empty row is none.
    const cell = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const file = readCsv(writeCsv([['a', 'b'], ...rows]));

        expect(file.kind === 'read' ? file.records.slice(1).map(({ cells }) => cells) : file).toEqual(rows);
      }),
    );
  });

  test.each([
    ['commas', 'a,b\r\n1,2\r\n', ','],
    ['semicolons', 'a;b\r1;2', ';'],
    ['semicolons beside a quoted comma', '"a,,,";b\n1;2\n', ';'],
  ])('finds %s, and every kind of line end', (_, text, separator) => {
    expect(readCsv(text)).toMatchObject({ kind: 'read', separator, records: [{ line: 1 }, { line: 2 }] });
  });

  test('counts lines as an editor does, over quoted breaks and empty lines', () => {
    const file = readCsv('a,b\n"one\ntwo",x\n\nlast,y');

    expect(file).toMatchObject({ records: [{ line: 1 }, { line: 2, cells: ['one\ntwo', 'x'] }, { line: 5 }] });
  });

  test('names the line of a quote that is never closed', () => {
    expect(readCsv('a,b\n1,"2\n3,4')).toEqual({ kind: 'open-quote', line: 2 });
  });
});

describe('writeCsv', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('makes %j harmless', (formula) => {
    expect(writeCsv([[formula]]).replaceAll('"', '')).toBe(`'${formula}\r\n`);
  });

  test('lets no cell begin with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(writeCsv([[text]])).not.toMatch(/^"?[=+\-@\t\r](?!\n$)/);
      }),
    );
  });
});

describe('checkPeople', () => {
  test('takes good rows, in any order of columns, with other names, spaces and case', () => {
    const file = readCsv('Group ; E-mail ; Full Name;Team\nHospital  it; Ann@Example.org ;Ann Lee;x');

    expect(checkPeople(file, rules)).toEqual({
      kind: 'checked',
      good: [{ line: 2, email: 'ann@example.org', legalName: 'Ann Lee', audienceGroup: 'hospital-it' }],
      bad: [],
      ignoredColumns: ['Team'],
    });
  });

  test.each([
    ['no address', ',Ann,engineering', 'email', 'missing'],
    ['half an address', 'ann@,Ann,engineering', 'email', 'malformed'],
    ['two addresses', '"a@x.org, b@x.org",Ann,engineering', 'email', 'malformed'],
    ['a header smuggled in', '"a@x.org\nBcc: b@x.org",Ann,engineering', 'email', 'malformed'],
    ['no name', 'a@x.org,,engineering', 'legal_name', 'missing'],
    ['a name too long', `a@x.org,${'x'.repeat(201)},engineering`, 'legal_name', 'malformed'],
    ['a name of two lines', 'a@x.org,"Ann\nLee",engineering', 'legal_name', 'malformed'],
    ['a formula for a name', 'a@x.org,=HYPERLINK(1),engineering', 'legal_name', 'malformed'],
    ['a name turned round without being seen', 'a@x.org,Ann \u202EeeL,engineering', 'legal_name', 'malformed'],
    ['a name that nobody sees', 'a@x.org,\u200D\u200C,engineering', 'legal_name', 'malformed'],
    ['a name with a lost letter', 'a@x.org,Ann L\uFFFDe,engineering', 'legal_name', 'malformed'],
    ['no group', 'a@x.org,Ann,', 'audience_group', 'missing'],
    ['a group that is none', 'a@x.org,Ann,gardening', 'audience_group', 'malformed'],
    ['a row that ends early', 'a@x.org,Ann', 'audience_group', 'missing'],
  ])('names line, column, reason and remedy of %s', (_, line, column, kind) => {
    const faults = faultsOf('good@x.org,Good,engineering', line);

    expect(faults).toEqual([
      { line: 3, column, kind, reason: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) },
    ]);
  });

  test('names every fault of a row, and the row is not good', () => {
    expect(check('x,,')).toMatchObject({
      good: [],
      bad: [{ column: 'email' }, { column: 'legal_name' }, { column: 'audience_group' }],
    });
  });

  test('keeps the first of two rows with one mailbox and points back to it', () => {
    expect(check('A@x.org,Ann,engineering', 'a@X.org,Bea,engineering')).toMatchObject({
      good: [{ line: 2 }],
      bad: [{ line: 3, kind: 'twice-in-file', reason: 'a@x.org is in line 2 too.' }],
    });
  });

  test.each([
    ['without a header', 'a@x.org,Ann,engineering', 1],
    ['with a quote left open', `${header}\n"a`, 2],
    ['with nobody in it', header, null],
    ['that is empty', '', null],
  ])('refuses a file %s as a whole', (_, text, line) => {
    expect(checkPeople(readCsv(text), rules)).toMatchObject({ kind: 'unusable', line });
  });

  test('takes 10,000 rows and refuses one more', () => {
    const rows = Array.from({ length: mostPeople + 1 }, (_, index) => `p${index}@x.org,Person ${index},engineering`);

    expect(check(...rows.slice(1))).toMatchObject({ kind: 'checked', good: { length: mostPeople }, bad: [] });
    expect(check(...rows)).toMatchObject({ kind: 'unusable', line: mostPeople + 2 });
  });

  test('judges every row once: good or bad', () => {
    const cell = fc.constantFrom('', 'a@x.org', 'b@x.org', 'x', 'engineering', '=1', 'Ann');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const file = readCsv(writeCsv([header.split(','), ...rows]));
        const judged = checkPeople(file, rules);
        if (judged.kind !== 'checked' || file.kind !== 'read') return;

        const lines = [...judged.good.map(({ line }) => line), ...new Set(judged.bad.map(({ line }) => line))];
        expect(lines.sort((a, b) => a - b)).toEqual(file.records.slice(1).map(({ line }) => line));
      }),
    );
  });
});

test('people who are invited or in the cohort are set aside with what to do', () => {
  const person = { legalName: 'A', audienceGroup: 'engineering' };
  const people = ['a', 'b', 'c'].map((name, index) => ({ ...person, line: index + 2, email: `${name}@x.org` }));

  const judged = checkAgainstKnown(
    people,
    new Map([
      ['a@x.org', 'member'],
      ['b@x.org', 'invited'],
    ]),
  );

  expect(judged.good.map(({ line }) => line)).toEqual([4]);
  expect(judged.bad.map(({ line, kind }) => [line, kind])).toEqual([
    [2, 'already-member'],
    [3, 'already-invited'],
  ]);
});
