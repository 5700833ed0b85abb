import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRiskFaults } from './find-risk-faults.ts';
import { harmMatrix } from './harm-matrix.ts';
import { readRiskCsv, writeRiskCsv } from './risk-register-csv.ts';
import { type Risk, riskSchema } from './risk-register.ts';

const aRisk: Risk = {
  id: 'R-1',
  title: 'Dose command can be replayed',
  device: 'Pump P2 (synthetic)',
  vector: 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H',
  exploitability: 'medium',
  severity: 'critical',
  decision: 'uncontrolled',
  route: 'discretion',
  learnedOn: '2026-03-02',
  noticeOn: '2026-03-20',
  fixOn: '2026-04-28',
  owner: 'Product security',
  note: '',
};

describe('a register as a table', () => {
  test('comes back as it was, whatever its texts are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => value.trim());
    const risks = fc.array(
      fc
        .record({ title: text.filter((value) => value !== ''), owner: text, note: text })
        .map((texts) => ({ ...aRisk, ...texts })),
    );

    fc.assert(
      fc.property(risks, (register) => {
        expect(readRiskCsv(writeRiskCsv(register))).toEqual({ ok: true, value: register });
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])('shows %s as a text and runs nothing', (title) => {
    const [, line = ''] = writeRiskCsv([{ ...aRisk, title }]).split('\r\n');

    expect(line).toContain(`,'${title},`);
  });

  test.each([
    [writeRiskCsv([aRisk]).replace('2026-03-02', '2026-02-30'), 'Line 2, learnedOn: A day such as 2026-11-21'],
    [`${writeRiskCsv([aRisk])}R-2,too short`, 'Line 3 has 2 cells and needs 13.'],
    [writeRiskCsv([aRisk]).replace('id,title', 'title,id'), 'The first line must be id,title'],
    [`${writeRiskCsv([aRisk])}"R-2`, 'A quotation mark is never closed.'],
  ])('says which line cannot be read', (text, message) => {
    const read = readRiskCsv(text);

    expect(read.ok ? '' : read.problem.join()).toContain(message);
  });
});

describe('a register that does not fit together', () => {
  test('has no fault as it stands', () => {
    expect(findRiskFaults([riskSchema.parse(aRisk)], harmMatrix)).toEqual([]);
  });

  test.each<[Partial<Risk>, string]>([
    [{ vector: 'CVSS:3.1/AV:A' }, 'risks[0].vector'],
    [{ decision: 'controlled', route: 'routine' }, 'risks[0].decision'],
    [{ route: 'routine' }, 'risks[0].route'],
    [{ noticeOn: '2026-04-02' }, 'risks[0].noticeOn'],
    [{ fixOn: null }, 'risks[0].fixOn'],
    [{ learnedOn: null }, 'risks[0].learnedOn'],
  ])('is found out: %j', (change, path) => {
    expect(findRiskFaults([{ ...aRisk, ...change }], harmMatrix)).toMatchObject([{ path }]);
  });

  test('names an id that is used twice', () => {
    expect(findRiskFaults([aRisk, aRisk], harmMatrix)).toMatchObject([{ path: 'risks[1].id' }]);
  });
});
