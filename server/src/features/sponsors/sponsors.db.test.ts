import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser, type TestBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { forgetInvitations } from './forget-invitations.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let office: TestBrowser;
let speaker: SignedIn;
let employer: TestBrowser;
let sponsorId: string;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  const administrator = await signInAs(context, { roles: ['administrator'] });
  office = aBrowser(app, administrator.cookie);
});

beforeEach(async () => {
  speaker = await signInAs(context, { legalName: 'Speaker' });
  employer = aBrowser(app, speaker.cookie);
  sponsorId = await aSponsor('Clinic');
  await office.call(`POST /api/sponsors/${sponsorId}/representatives`, {
    email: speaker.email,
    reason: 'Named by the clinic',
  });
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function aSponsor(name: string): Promise<string> {
  const { body } = await office.call('POST /api/sponsors', { name });
  return (body as { id: string }).id; // as the contract says
}

async function aVoucher(seats = 20, cohortId: string | null = null): Promise<{ id: string; code: string }> {
  const made = await office.call(`POST /api/sponsors/${sponsorId}/vouchers`, {
    invoiceReference: 'R-2026-17',
    seats,
    validDays: 30,
    cohortId,
  });
  expect(made.status).toBe(200);
  return made.body as { id: string; code: string }; // the answer of the contract
}

async function somebody(): Promise<SignedIn & { readonly browser: TestBrowser }> {
  const person = await signInAs(context);
  return { ...person, browser: aBrowser(app, person.cookie) };
}

describe('vouchers and seats', () => {
  test('give a seat for a code, however it is typed, once a person, and no more than were paid for', async () => {
    const { code } = await aVoucher(2);
    const [one, two, late] = [await somebody(), await somebody(), await somebody()];

    const first = await one.browser.call('POST /api/seats', { code: code.toLowerCase().replaceAll('-', ' ') });
    const again = await one.browser.call('POST /api/seats', { code });
    await two.browser.call('POST /api/seats', { code });
    const refused = await late.browser.call('POST /api/seats', { code });

    expect(first).toMatchObject({ status: 200, body: { sponsor: 'Clinic', cohort: null } });
    expect(again.status).toBe(200);
    expect(refused).toMatchObject({ status: 409, body: { code: 'seats-taken' } });
    expect((await employer.call(`GET /api/sponsorships/${sponsorId}`)).body).toMatchObject({ seats: 2, used: 2 });
  });

  test('give the last seat once when two ask at the same moment', async () => {
    const { code } = await aVoucher(1);
    const people = await Promise.all([somebody(), somebody(), somebody()]);

    const answers = await Promise.all(people.map(({ browser }) => browser.call('POST /api/seats', { code })));

    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
  });

  test('keep the code nowhere but as a hash, and have at least 80 random bits', async () => {
    const { code } = await aVoucher();

    const dump = await withClient(database.connectionString, async (client) => {
      const { rows } = await client.query('select * from cmdsp.sponsor_vouchers');
      const records = await client.query("select * from cmdsp.ledger_records where stream_kind = 'sponsor'");
      return JSON.stringify([rows, records.rows]);
    });

    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(dump).not.toContain(code);
    expect(dump).not.toContain(code.replaceAll('-', ''));
  });

  test('hold a place in the voucher’s cohort, to be taken when the person likes, until it is full', async () => {
    const release = 'd'.repeat(64);
    await withClient(database.connectionString, async (client) => {
      await client.query(
        `insert into cmdsp.content_releases (hash, is_bank_private, program_release) values ($1, false, 'test')`,
        [release],
      );
      await client.query(
        `insert into cmdsp.cohorts (id, title, release, starts_on, ends_on, seats)
         values ('clinic', 'Clinic cohort', $1, current_date + 7, current_date + 90, 1)`,
        [release],
      );
    });
    const { code } = await aVoucher(5, 'clinic');
    const [first, second] = [await somebody(), await somebody()];

    const taken = await first.browser.call('POST /api/seats', { code });
    const offered = await first.browser.call('GET /api/cohort');
    const full = await second.browser.call('POST /api/seats', { code });
    const seats = await second.browser.call('GET /api/seats');

    expect(taken.body).toEqual({ sponsor: 'Clinic', cohort: 'Clinic cohort' });
    expect(offered.body).toMatchObject({ title: 'Self-paced', invitations: [{ title: 'Clinic cohort' }] });
    expect(full).toMatchObject({ status: 409, body: { code: 'cohort-full' } });
    expect(seats.body).toMatchObject({ seats: [] });
  });

  test('are refused once taken back, and for a code that nobody made', async () => {
    const { id, code } = await aVoucher();
    const person = await somebody();
    await office.call(`POST /api/sponsors/${sponsorId}/vouchers/${id}/revoke`, { reason: 'Not paid' });

    for (const typed of [code, 'AAAAA-BBBBB-CCCCC-DDDDD'])
      expect(await person.browser.call('POST /api/seats', { code: typed })).toMatchObject({
        status: 410,
        body: { code: 'link-not-valid' },
      });
  });

  test('record that whoever speaks for the sponsor employs those with a seat, whichever came first', async () => {
    const { code } = await aVoucher();
    const person = await somebody();
    await person.browser.call('POST /api/seats', { code });
    const second = await signInAs(context);
    await office.call(`POST /api/sponsors/${sponsorId}/representatives`, { email: second.email, reason: 'Deputy' });

    const relations = await context.databases.staff
      .selectFrom('personRelations')
      .select(['personId', 'kind'])
      .where('otherPersonId', '=', person.personId)
      .execute();

    expect(relations).toHaveLength(2);
    expect(relations).toEqual(
      expect.arrayContaining([
        { personId: speaker.personId, kind: 'employs' },
        { personId: second.personId, kind: 'employs' },
      ]),
    );
  });
});

describe('invitations', () => {
  const people = 'email;legal_name;audience_group\nANA@clinic.example;Ana Lima;hospital-it\nno-address;Ben;product';

  test('go to the good rows of a list and open a seat for that address only', async () => {
    const voucher = await aVoucher(3);
    const base = `/api/sponsorships/${sponsorId}/vouchers/${voucher.id}/invitations` as const;
    const checked = await employer.call(`POST ${base}/check`, { people });
    const invited = await employer.call(`POST ${base}`, { people });
    const again = await employer.call(`POST ${base}/check`, { people });

    const mail = await context.databases.staff
      .selectFrom('outgoingMails')
      .select('bodyText')
      .where('recipient', '=', 'ana@clinic.example')
      .executeTakeFirstOrThrow();
    const token = /redeem\?code=([\w-]+)/.exec(mail.bodyText ?? '')?.[1] ?? '';
    const other = await somebody();

    expect(checked.body).toMatchObject({ kind: 'checked', good: 1, faults: [{ line: 3, column: 'email' }] });
    expect(invited.body).toEqual({ invited: 1 });
    expect(again.body).toMatchObject({ good: 0, faults: [{ kind: 'already-invited' }, { line: 3 }] });
    expect(await other.browser.call('POST /api/seats', { code: token })).toMatchObject({ status: 410 });
    const own = await withAddress('ana@clinic.example');
    expect((await own.call('POST /api/seats', { code: token })).status).toBe(200);
    expect((await employer.call(`GET /api/sponsorships/${sponsorId}`)).body).toMatchObject({
      used: 1,
      invitations: { open: 0, used: 1, expired: 0 },
    });
  });

  test('are refused where they would need more seats than are free', async () => {
    const voucher = await aVoucher(1);
    const two = `${people.split('\n')[0]}\na@x.example;A;product\nb@x.example;B;product`;

    const refused = await employer.call(`POST /api/sponsorships/${sponsorId}/vouchers/${voucher.id}/invitations`, {
      people: two,
    });

    expect(refused).toMatchObject({ status: 409, body: { code: 'seats-taken' } });
  });
});

test('forgets names and addresses of invitations 90 days after they ran out', async () => {
  const voucher = await aVoucher(3);
  const invite = async (email: string) =>
    employer.call(`POST /api/sponsorships/${sponsorId}/vouchers/${voucher.id}/invitations`, {
      people: `email,legal_name,audience_group\n${email},Somebody,product`,
    });
  await invite('old@clinic.example');
  await invite('new@clinic.example');
  await withClient(database.connectionString, (client) =>
    client.query(
      `update cmdsp.sponsor_invitations set expires_at = now() - interval '91 days' where email = 'old@clinic.example'`,
    ),
  );

  await forgetInvitations(context.databases.staff);

  const left = await context.databases.staff
    .selectFrom('sponsorInvitations')
    .select('email')
    .where('voucherId', '=', voucher.id)
    .execute();
  expect(left).toEqual([{ email: 'new@clinic.example' }]);
});

describe('who may', () => {
  test('see a sponsor: only those who speak for it now, and nobody else learns that it exists', async () => {
    const stranger = await somebody();
    const path = `GET /api/sponsorships/${sponsorId}` as const;

    expect((await stranger.browser.call(path)).status).toBe(404);
    expect((await office.call(path)).status).toBe(404);
    expect((await aBrowser(app).call(path)).status).toBe(401);
    await office.call(`POST /api/sponsors/${sponsorId}/representatives/${speaker.personId}/end`, { reason: 'Left' });
    expect((await employer.call(path)).status).toBe(404);
    expect((await employer.call('GET /api/sponsorships')).body).toEqual({ sponsors: [] });
    expect(JSON.stringify((await employer.call('GET /api/notifications')).body)).toContain('/sponsor');
  });

  test('make sponsors and vouchers: administrators only', async () => {
    for (const browser of [employer, aBrowser(app, (await signInAs(context, { roles: ['officer'] })).cookie)]) {
      expect((await browser.call('POST /api/sponsors', { name: 'Mine' })).status).toBe(403);
      expect((await browser.call(`GET /api/sponsors/${sponsorId}`)).status).toBe(403);
      expect((await browser.call(`POST /api/sponsors/${sponsorId}/vouchers`, {})).status).toBe(403);
    }
  });

  test('invite with a voucher: not with one of another sponsor', async () => {
    const { id } = await aVoucher();
    const other = await aSponsor('Other');
    await office.call(`POST /api/sponsors/${other}/representatives`, { email: speaker.email, reason: 'Also' });

    const refused = await employer.call(`POST /api/sponsorships/${other}/vouchers/${id}/invitations/check`, {
      people: 'email',
    });

    expect(refused.status).toBe(404);
  });
});

/** A browser of somebody with this address. */
async function withAddress(email: string): Promise<TestBrowser> {
  const person = await signInAs(context);
  await withClient(database.connectionString, (client) =>
    client.query('update cmdsp.auth_users set email = $1 where id = $2', [email, person.personId]),
  );
  return aBrowser(app, person.cookie);
}
