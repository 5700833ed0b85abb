import { describe, expect, test } from 'vitest';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { createCohort } from './create-cohort.ts';
import { forgetFiles } from './forget-files.ts';
import { getImportRows } from './import-row.ts';
import { header, type Judged, openImportsBench } from './testing/imports-bench.ts';

const { database, context, office, cohort, send, judge, apply, row, leftBehind } = await openImportsBench();

describe('a file of people', () => {
  test('is judged row by row, and nobody is invited by that', async () => {
    const checked = await judge(row(1), 'nobody,,gardening', row(1), row(2));

    expect(checked).toMatchObject({
      good: 2,
      bad: 2,
      firstFaults: [
        { line: 3, column: 'email', kind: 'malformed' },
        { line: 3, column: 'legal_name', kind: 'missing' },
        { line: 3, column: 'audience_group', kind: 'malformed' },
        { line: 4, column: 'email', kind: 'twice-in-file' },
      ],
      state: { kind: 'checked' },
    });
    expect(await leftBehind(checked.id)).toEqual({ people: 0, mails: 0, records: 0, applied: 0 });
  });

  test('says what is known of its addresses: invited, in the cohort, with an account, in another cohort', async () => {
    const [member, elsewhere, free] = [await signInAs(context), await signInAs(context), await signInAs(context)];
    const other = await createCohort(context, {
      actor: 'system',
      cohort: { title: 'Other', timeZone: 'UTC', needsCompetence: false, plan: null },
    });
    await context.databases.staff
      .insertInto('cohortMembers')
      .values([
        { personId: member.personId, cohortId: cohort() },
        { personId: elsewhere.personId, cohortId: other },
      ])
      .execute();
    await apply((await judge(row(1))).id);
    const known = [member, elsewhere, free].map(({ email }) => `${email.toUpperCase()},Known,product`);

    expect(await judge(row(1), ...known, row(2))).toMatchObject({
      good: 3,
      firstFaults: [
        { line: 2, kind: 'already-invited' },
        { line: 3, kind: 'already-member' },
      ],
      withAccount: 2,
      inOtherCohort: 1,
    });
  });

  test.each([
    [
      'Windows-1252',
      Buffer.from(`${header}\na@x.org,Zo\xeb,product`, 'latin1'),
      { encoding: 'Windows-1252', separator: ',' },
    ],
    [
      'UTF-8 with its mark and semicolons',
      `\uFEFF${header.replaceAll(',', ';')};team\r\na@x.org;Zoë;product;x`,
      { encoding: 'UTF-8 with a byte order mark', separator: ';', ignoredColumns: ['team'] },
    ],
  ])('in %s is read and the page says so', async (_, content, said) => {
    expect((await send(content)).body).toMatchObject({ kind: 'checked', import: { good: 1, bad: 0, ...said } });
  });

  test.each([
    ['a workbook', Buffer.from('PK\u0003\u0004'), 200],
    ['without the columns', 'a,b\n1,2', 200],
    ['larger than 4 MB', Buffer.alloc(4_000_001, 'x'), 413],
    ['larger than any request', Buffer.alloc(6_000_000, 'x'), 413],
  ])('%s is refused with what to do', async (_, content, status) => {
    const answer = await send(content);

    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.body).toMatchObject({ kind: 'unusable', remedy: expect.stringMatching(/\.$/) });
  });

  test('gives a report of every row that no spreadsheet runs, with a harmless file name', async () => {
    const { body } = await send(
      `${header}\n${row(1)}\n"-cmd@x.org",-Ann,product\n=1,x,product`,
      '../../people\r\n.csv',
    );
    const { id } = (body as Judged).import; // as the contract says

    const report = await office.call(`GET /api/cohorts/${cohort()}/imports/${id}/report`);

    expect(report.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = String(report.body).split('\r\n');
    expect(lines[1]).toBe(`2,"good, not invited yet",p1@${cohort()}.example.org,Person 1,engineering,none yet,,,`);
    expect(lines[2]).toContain(",'-cmd@x.org,'-Ann,");
    expect(lines[3]).toContain('4,not invited');
  });
});

test('names and addresses of files are forgotten after 90 days; what was counted stays', async () => {
  const [old, young] = [await judge(row(1), 'bad,row,x'), await judge(row(2))];
  await withClient(database.connectionString, (client) =>
    client.query(`update cmdsp.cohort_imports set created_at = now() - interval '91 days' where id = $1`, [old.id]),
  );

  await forgetFiles(context.databases.staff);

  const { staff } = context.databases;
  expect(await getImportRows(staff, old.id)).toEqual({ good: [], bad: [] });
  expect(await getImportRows(staff, young.id)).toMatchObject({ good: { length: 1 } });
  expect((await office.call(`GET /api/cohorts/${cohort()}/imports/${old.id}`)).body).toMatchObject({ good: 1, bad: 1 });
});
