import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser, type TestBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { applyImport } from './apply-import.ts';
import { createCohort } from './create-cohort.ts';
import { forgetFiles } from './forget-files.ts';
import { getImportRows } from './import-row.ts';

const release = 'f'.repeat(64);
const header = 'email,legal_name,audience_group';
let database: TestDatabase;
let context: Context;
let app: App;
let administrator: SignedIn;
let office: TestBrowser;
let cohort: string;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { contentRelease: release });
  app = await buildApp(context);
  administrator = await signInAs(context, { roles: ['administrator'] });
  office = aBrowser(app, administrator.cookie);
  await context.databases.staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .execute();
});

beforeEach(async () => {
  cohort = await createCohort(context, {
    actor: 'system',
    cohort: { title: 'Spring', timeZone: 'UTC', needsCompetence: false, plan: null },
  });
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

type Judged = {
  kind: 'checked';
  import: { id: string; good: number; bad: number; firstFaults: { line: number; kind: string }[] };
};

const send = (content: string | Buffer, fileName = 'people.csv') =>
  office.call(`POST /api/cohorts/${cohort}/imports`, {
    fileName,
    contentBase64: Buffer.from(content).toString('base64'),
  });
const judge = async (...rows: string[]) => ((await send([header, ...rows].join('\n'))).body as Judged).import; // as the contract says
const apply = (importId: string) => applyImport(context, { cohortId: cohort, importId, by: administrator.personId });
const row = (number: number, cohortName = cohort) =>
  `p${number}@${cohortName}.example.org,Person ${number},engineering`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index));

/** What an import leaves behind: people, mails, records, and whether it counts as applied. */
async function leftBehind(importId: string) {
  const { staff } = context.databases;
  const count = async (query: { execute: () => Promise<unknown[]> }) => (await query.execute()).length;
  return {
    people: await count(staff.selectFrom('cohortMemberships').select('id').where('importId', '=', importId)),
    mails: await count(
      staff.selectFrom('outgoingMails').select('id').where('recipient', 'like', `%@${cohort}.example.org`),
    ),
    records: await count(
      staff
        .selectFrom('ledgerRecords')
        .select('kind')
        .where('kind', '=', 'people-invited')
        .where('streamId', '=', cohort),
    ),
    applied: await count(
      staff.selectFrom('cohortImports').select('id').where('id', '=', importId).where('appliedAt', 'is not', null),
    ),
  };
}

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
        { personId: member.personId, cohortId: cohort },
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

    const report = await office.call(`GET /api/cohorts/${cohort}/imports/${id}/report`);

    expect(report.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = String(report.body).split('\r\n');
    expect(lines[1]).toBe(`2,"good, not invited yet",p1@${cohort}.example.org,Person 1,engineering,none yet,,,`);
    expect(lines[2]).toContain(",'-cmd@x.org,'-Ann,");
    expect(lines[3]).toContain('4,not invited');
  });
});

describe('applying a file', () => {
  test('invites everybody in it: memberships that hold seats, one mail each with a link of its own, one record', async () => {
    const { id } = await judge(...rows(3), 'bad,row,x');

    await apply(id);
    await apply(id);

    const mails = await context.databases.staff
      .selectFrom('outgoingMails')
      .select(['kind', 'bodyText'])
      .where('recipient', 'like', `%@${cohort}.example.org`)
      .execute();
    const links = mails.map(({ bodyText }) => /\/join\/([\w-]{43})/.exec(bodyText ?? '')?.[1]);
    expect(await leftBehind(id)).toEqual({ people: 3, mails: 3, records: 1, applied: 1 });
    expect(new Set(links).size).toBe(3);
    expect((await aBrowser(app).call(`GET /api/join/${links[0]}`)).body).toMatchObject({ title: 'Spring' });
  });

  test('lets each person in by the own address only, also from the page of the cohort', async () => {
    const [invited, other] = [await signInAs(context), await signInAs(context)];
    await apply((await judge(`${invited.email},Ann,product`)).id);
    const mail = await context.databases.staff
      .selectFrom('outgoingMails')
      .select('bodyText')
      .where('recipient', '=', invited.email)
      .executeTakeFirstOrThrow();
    const token = /\/join\/([\w-]+)/.exec(mail.bodyText ?? '')?.[1];
    const own = aBrowser(app, invited.cookie);

    const refused = await aBrowser(app, other.cookie).call(`POST /api/join/${token}`);
    const { invitations } = (await own.call('GET /api/cohort')).body as { invitations: { id: string }[] }; // as the contract says
    const accepted = await own.call(`POST /api/cohort/invitations/${invitations[0]?.id}/accept`);
    const stolen = await aBrowser(app, other.cookie).call(`POST /api/cohort/invitations/${invitations[0]?.id}/accept`);

    expect([refused.status, accepted.status, stolen.status]).toEqual([409, 204, 410]);
    expect((await own.call('GET /api/cohort')).body).toMatchObject({ id: cohort, invitations: [] });
    expect((await aBrowser(app).call(`GET /api/join/${token}`)).status).toBe(410);
  });

  test('is refused as a whole when somebody was invited meanwhile, or seats are missing', async () => {
    const [one, two] = [await judge(...rows(3)), await judge(...rows(2))];
    await apply(one.id);

    await expect(apply(two.id)).rejects.toThrow(/2 of its people/);
    await context.databases.staff
      .updateTable('cohorts')
      .set({ startsOn: '2030-01-01', endsOn: '2030-06-01', seats: 4 })
      .where('id', '=', cohort)
      .execute();
    const three = await judge(row(10), row(11));
    await expect(apply(three.id)).rejects.toThrow(/2 people, and 1 seats are free/);

    expect(await leftBehind(two.id)).toMatchObject({ people: 0, applied: 0, mails: 3 });
    expect(await leftBehind(three.id)).toMatchObject({ people: 0, applied: 0, mails: 3 });
  });

  test('says in the page why it was refused', async () => {
    const [one, two] = [await judge(row(1)), await judge(row(1))];
    await apply(one.id);

    await office.call(`POST /api/cohorts/${cohort}/imports/${two.id}/apply`);

    await expect
      .poll(async () => (await office.call(`GET /api/cohorts/${cohort}/imports/${two.id}`)).body)
      .toMatchObject({ state: { kind: 'failed', reason: expect.stringContaining('Check the file again') } });
  });

  test('leaves nothing behind when the process is killed at any moment, and works afterwards', async () => {
    const checked = await judge(...rows(3000));
    const urls = { auth: database.url('auth'), candidate: database.url('candidate'), staff: database.url('staff') };
    const told = JSON.stringify({ urls, cohortId: cohort, importId: checked.id, by: administrator.personId });
    const seen: unknown[] = [];
    for (const from of [500, 1500, 2500]) {
      await context.databases.staff
        .updateTable('cohortImportProgress')
        .set({ done: 0 })
        .where('importId', '=', checked.id)
        .execute();
      const child = spawn(
        process.execPath,
        [join(import.meta.dirname, '../../testing/apply-import-process.ts'), told],
        { stdio: 'ignore' },
      );
      await expect.poll(() => doneOf(checked.id), { timeout: 50_000, interval: 5 }).toBeGreaterThanOrEqual(from);
      child.kill('SIGKILL');
      await once(child, 'exit');
      seen.push(await leftBehind(checked.id));
    }

    await apply(checked.id);

    expect(seen).toEqual(Array.from({ length: 3 }, () => ({ people: 0, mails: 0, records: 0, applied: 0 })));
    expect(await leftBehind(checked.id)).toEqual({ people: 3000, mails: 3000, records: 1, applied: 1 });
  }, 200_000);

  test('takes 10,000 people in one go', async () => {
    const checked = await judge(...rows(10_000));

    await apply(checked.id);

    expect(await leftBehind(checked.id)).toEqual({ people: 10_000, mails: 10_000, records: 1, applied: 1 });
  }, 200_000);
});

async function doneOf(importId: string): Promise<number> {
  const progress = await context.databases.staff
    .selectFrom('cohortImportProgress')
    .select('done')
    .where('importId', '=', importId)
    .executeTakeFirst();
  return progress?.done ?? 0;
}

test('names and addresses of files are forgotten after 90 days; what was counted stays', async () => {
  const [old, young] = [await judge(row(1), 'bad,row,x'), await judge(row(2))];
  await withClient(database.connectionString, (client) =>
    client.query(`update cmdsp.cohort_imports set created_at = now() - interval '91 days' where id = $1`, [old.id]),
  );

  await forgetFiles(context.databases.staff);

  const { staff } = context.databases;
  expect(await getImportRows(staff, old.id)).toEqual({ good: [], bad: [] });
  expect(await getImportRows(staff, young.id)).toMatchObject({ good: { length: 1 } });
  expect((await office.call(`GET /api/cohorts/${cohort}/imports/${old.id}`)).body).toMatchObject({ good: 1, bad: 1 });
});
