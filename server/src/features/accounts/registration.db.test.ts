import { verifyChain } from '@cmdsp/ledger';
import { describe, expect, test } from 'vitest';
import { fromRecordRow } from '../../ledger/record-row.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { decryptPersonalData } from '../../ledger/personal-data.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { testAgreement } from '../../testing/a-context.ts';
import { openAccountsBench } from './testing/accounts-bench.ts';

const { database, context, app, aRegistration, newestMail, counts } = await openAccountsBench();

describe('registration', () => {
  test('writes person, account, acceptance, ledger records and mail together', async () => {
    const before = await counts();
    const registration = aRegistration();

    const answer = await aBrowser(app).call('POST /api/accounts', registration);

    expect(answer).toMatchObject({ status: 200, body: { kind: 'check-your-mail' } });
    expect(await counts()).toEqual({
      people: before.people + 1,
      users: before.users + 1,
      accounts: before.accounts + 1,
      acceptances: before.acceptances + 1,
      records: before.records + 2,
      mails: before.mails + 1,
    });
  });

  test('chains its ledger records and encrypts the names in them until the key is destroyed', async () => {
    const registration = aRegistration({ legalName: 'Έλενα Παπαδοπούλου' });
    await aBrowser(app).call('POST /api/accounts', registration);
    const { id } = await context.databases.auth
      .selectFrom('authUsers')
      .select('id')
      .where('email', '=', registration.email)
      .executeTakeFirstOrThrow();

    const rows = await context.databases.staff
      .selectFrom('ledgerRecords')
      .selectAll()
      .where('streamId', '=', id)
      .orderBy('sequence')
      .execute();

    expect(
      verifyChain({ stream: { kind: 'person', id }, records: rows.map(fromRecordRow), hash: sha256 }),
    ).toMatchObject({ kind: 'intact' });
    expect(rows.map((row) => row.kind)).toEqual(['account-registered', 'agreement-accepted']);
    expect(JSON.stringify(rows)).not.toMatch(/Έλενα|example\.org/);
    const { data } = JSON.parse(rows[0]?.body ?? '{}') as { data: { personalData: string } }; // as createAccount writes it
    const { databases, secrets } = context;
    const open = () => decryptPersonalData(databases.staff, { secrets, personId: id, sealed: data.personalData });
    expect(await open()).toMatchObject({ legalName: 'Έλενα Παπαδοπούλου' });
    await databases.staff.deleteFrom('personKeys').where('personId', '=', id).execute();
    expect(await open()).toBeNull();
  });

  test.each([
    ['people', 'person'],
    ['auth_users', 'account'],
    ['agreement_acceptances', 'acceptance'],
    ['ledger_records', 'ledger record'],
    ['outgoing_mails', 'mail'],
  ])('leaves nothing behind when the database fails at %s', async (table) => {
    const { withClient } = await import('../../testing/with-client.ts');
    const block = (sql: string) => withClient(database.connectionString, (client) => client.query(sql));
    await block(`create function cmdsp.fail() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
      create trigger planted after insert on cmdsp.${table} execute function cmdsp.fail()`);
    const before = await counts();

    const answer = await aBrowser(app).call('POST /api/accounts', aRegistration());

    await block(`drop function cmdsp.fail() cascade`);
    expect(answer.status).toBe(500);
    expect(await counts()).toEqual(before);
  });

  test('leaves nothing behind when the connection dies in the middle, and works when it is sent again', async () => {
    const { withClient } = await import('../../testing/with-client.ts');
    const change = (sql: string) => withClient(database.connectionString, (client) => client.query(sql));
    await change(`create function cmdsp.die() returns trigger language plpgsql security definer as $$
        begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger planted after insert on cmdsp.auth_accounts execute function cmdsp.die()`);
    const before = await counts();
    const registration = aRegistration();

    const answer = await aBrowser(app).call('POST /api/accounts', registration);
    const between = await counts();
    await change('drop function cmdsp.die() cascade');
    const again = await aBrowser(app).call('POST /api/accounts', registration);

    expect(answer.status).toBe(503);
    expect(between).toEqual(before);
    expect(again.status).toBe(200);
    expect((await counts()).people).toBe(before.people + 1);
  });

  test('answers the same for an address that has an account, changes nothing and writes to its owner', async () => {
    const registration = aRegistration();
    const browser = aBrowser(app);
    const first = await browser.call('POST /api/accounts', registration);
    await browser.call('POST /api/email-verifications/confirm', {
      token: (await newestMail(registration.email)).token,
    });

    const second = await browser.call('POST /api/accounts', {
      ...registration,
      email: registration.email.toUpperCase(),
      password: 'another long password',
    });

    expect(second.body).toEqual(first.body);
    expect(second.status).toBe(first.status);
    expect((await newestMail(registration.email)).kind).toBe('already-registered');
    expect((await aBrowser(app).call('POST /api/session', registration)).status).toBe(200);
    expect(
      (await aBrowser(app).call('POST /api/session', { email: registration.email, password: 'another long password' }))
        .status,
    ).toBe(401);
  });

  test('makes one account when the same address registers four times at once', async () => {
    const registration = aRegistration();

    const answers = await Promise.all(
      Array.from({ length: 4 }, () => aBrowser(app).call('POST /api/accounts', registration)),
    );

    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    const users = await context.databases.auth
      .selectFrom('authUsers')
      .select('id')
      .where('email', '=', registration.email)
      .execute();
    expect(users).toHaveLength(1);
  });

  test.each([
    ['too short', 'elevenchars'],
    ['common', 'Passw0rd2026!!'],
    ['the own name', 'ThịÁnhNguyễn1'],
    ['a keyboard run', 'qwertyuiop[]'],
  ])('refuses a password that is %s and names the field', async (_, password) => {
    const answer = await aBrowser(app).call('POST /api/accounts', aRegistration({ password }));

    expect(answer).toMatchObject({ status: 422, body: { code: 'password-refused', errors: [{ path: 'password' }] } });
  });

  test('refuses an agreement that is not the one in force', async () => {
    const answer = await aBrowser(app).call(
      'POST /api/accounts',
      aRegistration({ agreement: { id: testAgreement.id, hash: 'b'.repeat(64) } }),
    );

    expect(answer).toMatchObject({ status: 409, body: { code: 'agreement-changed' } });
  });

  test.each([['line\nbreak'], ['\u0000'], ['   ']])('refuses the name %j and names the field', async (legalName) => {
    const answer = await aBrowser(app).call('POST /api/accounts', aRegistration({ legalName }));

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'legalName' }] } });
  });

  test('stores names composed however they were typed', async () => {
    const registration = aRegistration({ legalName: 'Zażo\u0301łć Gęs\u0301la' });

    await aBrowser(app).call('POST /api/accounts', registration);

    const people = await context.databases.staff
      .selectFrom('people')
      .select('legalName')
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    expect(people[0]?.legalName).toBe('Zażółć Gęśla');
  });
});

describe('confirming an address', () => {
  test('opens sign-in, which gives the same refusal before as for a wrong password', async () => {
    const registration = aRegistration();
    const browser = aBrowser(app);
    await browser.call('POST /api/accounts', registration);
    const before = await browser.call('POST /api/session', registration);
    const wrong = await browser.call('POST /api/session', { ...registration, password: 'wrong password here' });
    const unknown = await browser.call('POST /api/session', { ...registration, email: 'nobody@example.org' });

    const confirmed = await browser.call('POST /api/email-verifications/confirm', {
      token: (await newestMail(registration.email)).token,
    });
    const after = await browser.call('POST /api/session', registration);

    expect(before.status).toBe(401);
    expect(before.body).toEqual(wrong.body);
    expect(before.body).toEqual(unknown.body);
    expect(confirmed).toMatchObject({ status: 200 });
    expect(after).toMatchObject({ status: 200, body: { kind: 'signed-in' } });
  });

  test('works once', async () => {
    const registration = aRegistration();
    const browser = aBrowser(app);
    await browser.call('POST /api/accounts', registration);
    const { token } = await newestMail(registration.email);
    const answers = await Promise.all(
      [1, 2, 3].map(() => browser.call('POST /api/email-verifications/confirm', { token })),
    );

    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 410, 410]);
  });

  test('refuses an expired link and gives a new one on request', async () => {
    const registration = aRegistration();
    const browser = aBrowser(app);
    await browser.call('POST /api/accounts', registration);
    const { token } = await newestMail(registration.email);
    await context.databases.auth
      .updateTable('oneTimeLinks')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute();

    const expired = await browser.call('POST /api/email-verifications/confirm', { token });
    await browser.call('POST /api/email-verifications', { email: registration.email });
    const renewed = await browser.call('POST /api/email-verifications/confirm', {
      token: (await newestMail(registration.email)).token,
    });

    expect(expired).toMatchObject({ status: 410, body: { code: 'link-not-valid' } });
    expect(renewed.status).toBe(200);
  });

  test('stores no token, only hashes', async () => {
    const registration = aRegistration();
    await aBrowser(app).call('POST /api/accounts', registration);
    const { token } = await newestMail(registration.email);

    const links = await context.databases.auth.selectFrom('oneTimeLinks').selectAll().execute();

    expect(JSON.stringify(links)).not.toContain(token);
  });
});
