import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../accounts/limits.ts';
import { totpCode } from '../../accounts/totp.ts';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { createAccount } from '../../accounts/create-account.ts';
import { hashPassword } from '../../accounts/hash-password.ts';
import { grantRole } from '../../accounts/grant-role.ts';
import type { App } from '../../http/app-type.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { aBrowser, type TestBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';

const password = 'four calm herons wade';
let database: TestDatabase;
let context: Context;
let app: App;
let passwordHash: string;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  passwordHash = await hashPassword(password);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

let number = 0;
async function anAccount(roles: readonly StaffRole[] = []) {
  number += 1;
  const email = `s${number}@example.org`;
  const names = { legalName: 'Zoë Müller', displayName: 'Zoë', audienceGroup: 'other' } as const;
  const account = { ...names, email, passwordHash, isEmailVerified: true, agreement: context.agreements.current() };
  const personId = await context.databases.auth.transaction().execute(async (tx) => {
    const id = await createAccount(tx, { secrets: context.secrets, account });
    for (const role of roles) await grantRole(tx, { personId: id ?? '', role, grantedBy: null, reason: 'test' });
    return id ?? '';
  });
  return { email, password, personId };
}

const sessionCookie = 'cmdsp.session_token';

describe('signing in', () => {
  test('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const account = await anAccount();

    const answer = await aBrowser(app).call('POST /api/session', account);

    expect(String(answer.headers['set-cookie'])).toMatch(/^cmdsp\.session_token=[^;]+; .*HttpOnly; SameSite=Lax/);
  });

  test('ends a session that was planted in the browser and gives another one', async () => {
    const attacker = aBrowser(app);
    await attacker.call('POST /api/session', await anAccount());
    const planted = attacker.cookies.get(sessionCookie) ?? '';
    const victim = aBrowser(app, `${sessionCookie}=${planted}`);

    await victim.call('POST /api/session', await anAccount());

    expect(victim.cookies.get(sessionCookie)).not.toBe(planted);
    expect((await attacker.call('GET /api/account')).status).toBe(401);
    expect((await victim.call('GET /api/account')).status).toBe(200);
  });

  test('refuses an account after too many wrong passwords, even with the right one, from any address', async () => {
    const account = await anAccount();
    const { tries } = limits['sign-in-account'];
    const wrong = Array.from({ length: tries }, () =>
      aBrowser(app).call('POST /api/session', { ...account, password: 'wrong' }),
    );

    const statuses = (await Promise.all(wrong)).map((answer) => answer.status);
    const right = await aBrowser(app).call('POST /api/session', account, { remoteAddress: '192.0.2.7' });
    const other = await aBrowser(app).call('POST /api/session', await anAccount());

    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(right).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests', detail: expect.stringContaining('15 minutes') },
    });
    expect(other.status).toBe(200);
  });

  test('limits unknown addresses alike, so that the limit does not tell who has an account', async () => {
    const stranger = { email: 'no-such-person@example.org', password: 'wrong' };
    const { tries } = limits['sign-in-account'];
    for (let attempt = 0; attempt < tries; attempt += 1) await aBrowser(app).call('POST /api/session', stranger);

    const answer = await aBrowser(app).call('POST /api/session', stranger);

    expect(answer.status).toBe(429);
  });

  test('opens the limit again after its window', async () => {
    const account = await anAccount();
    const { tries } = limits['sign-in-account'];
    for (let attempt = 0; attempt <= tries; attempt += 1)
      await aBrowser(app).call('POST /api/session', { ...account, password: 'wrong' });
    await context.databases.auth
      .updateTable('accessLimits')
      .set({ windowEndsAt: new Date(Date.now() - 1000) })
      .execute();

    const answer = await aBrowser(app).call('POST /api/session', account);

    expect(answer.status).toBe(200);
  });

  test('works as long for an unknown address as for a wrong password', async () => {
    const account = await anAccount();
    const time = async (body: object) => {
      const startedAt = performance.now();
      await aBrowser(app).call('POST /api/session', body);
      return performance.now() - startedAt;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      known.push(await time({ ...account, password: 'wrong' }));
      unknown.push(await time({ email: 'missing@example.org', password: 'wrong' }));
    }

    const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[4] ?? 0;

    // A hash costs tens of milliseconds; a missing one would show as a factor of ten or more, noise as one of two or three.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.15);
    expect(median(unknown) / median(known)).toBeLessThan(7);
  });
});

describe('signing out', () => {
  test('makes the cookie worthless at once, although it was used a moment ago', async () => {
    const browser = aBrowser(app);
    await browser.call('POST /api/session', await anAccount());
    const thief = aBrowser(app, `${sessionCookie}=${browser.cookies.get(sessionCookie)}`);
    const before = await thief.call('GET /api/account');

    await browser.call('DELETE /api/session');

    expect(before.status).toBe(200);
    expect((await thief.call('GET /api/account')).status).toBe(401);
    expect(browser.cookies.has(sessionCookie)).toBe(false);
  });

  test('everywhere ends all sessions of the person and nobody else’s', async () => {
    const account = await anAccount();
    const [here, there, other] = [aBrowser(app), aBrowser(app), aBrowser(app)];
    await here.call('POST /api/session', account);
    await there.call('POST /api/session', account);
    await other.call('POST /api/session', await anAccount());
    await there.call('GET /api/account');

    await here.call('DELETE /api/sessions');

    expect((await there.call('GET /api/account')).status).toBe(401);
    expect((await other.call('GET /api/account')).status).toBe(200);
  });

  test('of one session cannot reach a session of somebody else', async () => {
    const [mine, theirs] = [aBrowser(app), aBrowser(app)];
    await mine.call('POST /api/session', await anAccount());
    await theirs.call('POST /api/session', await anAccount());
    const { body } = await theirs.call('GET /api/sessions');
    const { sessions } = body as { sessions: { id: string }[] }; // as the contract says

    const answer = await mine.call(`DELETE /api/sessions/${sessions[0]?.id}`);

    expect(answer.status).toBe(204);
    expect((await theirs.call('GET /api/account')).status).toBe(200);
  });
});

describe('the second factor', () => {
  test('is demanded of staff before anything of theirs opens', async () => {
    const browser = aBrowser(app);
    await browser.call('POST /api/session', await anAccount(['administrator']));

    const before = await browser.call('GET /api/people');
    await setUp(browser);
    const after = await browser.call('GET /api/people');

    expect(before).toMatchObject({ status: 403, body: { code: 'second-factor-needed' } });
    expect(after.status).toBe(200);
  });

  test('is asked for after the password, and until then nobody is signed in', async () => {
    const { account, secret } = await withSecondFactor();
    const browser = aBrowser(app);

    const first = await browser.call('POST /api/session', account);
    const between = await browser.call('GET /api/session');
    const second = await browser.call('POST /api/session/second-factor', { code: totpCode(secret, Date.now()) });
    const after = await browser.call('GET /api/session');

    expect(first.body).toEqual({ kind: 'second-factor-needed' });
    expect(between.body).toMatchObject({ kind: 'stranger' });
    expect(second.status).toBe(200);
    expect(after.body).toMatchObject({ kind: 'person', hasSecondFactor: true, isSecondFactorDone: true });
  });

  test.each([
    ['the last step', -30_000, 200],
    ['the next step', 30_000, 200],
    ['two minutes ago', -120_000, 422],
    ['in two minutes', 120_000, 422],
  ])('answers a code of %s with %3$s', async (_, offset, status) => {
    const { account, secret } = await withSecondFactor();
    const browser = aBrowser(app);
    await browser.call('POST /api/session', account);

    const answer = await browser.call('POST /api/session/second-factor', {
      code: totpCode(secret, Date.now() + offset),
    });

    expect(answer.status).toBe(status);
  });

  test('takes no code twice, not even in two browsers at once', async () => {
    const { account, secret } = await withSecondFactor();
    const browsers = [aBrowser(app), aBrowser(app)];
    for (const browser of browsers) await browser.call('POST /api/session', account);
    const code = totpCode(secret, Date.now());

    const answers = await Promise.all(
      browsers.map((browser) => browser.call('POST /api/session/second-factor', { code })),
    );

    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 422]);
  });

  test('takes each backup code once', async () => {
    const { account, backupCodes } = await withSecondFactor();
    const use = async () => {
      const browser = aBrowser(app);
      await browser.call('POST /api/session', account);
      return (await browser.call('POST /api/session/second-factor', { code: backupCodes[3] })).status;
    };

    const statuses = [await use(), await use()];

    expect(statuses).toEqual([200, 422]);
  });

  test('stops guessing after a few tries, right code or not', async () => {
    const { account, secret } = await withSecondFactor();
    const browser = aBrowser(app);
    await browser.call('POST /api/session', account);
    const { tries } = limits['second-factor-account'];
    for (let attempt = 0; attempt < tries; attempt += 1)
      await browser.call('POST /api/session/second-factor', { code: `00000${attempt}` });

    const answer = await browser.call('POST /api/session/second-factor', { code: totpCode(secret, Date.now()) });

    expect(answer.status).toBe(429);
  });

  test('refuses a code without a password before it', async () => {
    const { secret } = await withSecondFactor();

    const answer = await aBrowser(app).call('POST /api/session/second-factor', { code: totpCode(secret, Date.now()) });

    expect(answer).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } });
  });

  test('once removed shuts the staff areas in every session until a new one is set up', async () => {
    const { browser } = await withSecondFactor(['administrator']);

    const removed = await browser.call('POST /api/account/second-factor/remove', { password });

    expect(removed.status).toBe(204);
    expect((await browser.call('GET /api/people')).status).toBe(403);
    await setUp(browser);
    expect((await browser.call('GET /api/people')).status).toBe(200);
  });

  test('cannot be replaced while it is set up, nor set up with a wrong password', async () => {
    const { browser } = await withSecondFactor();
    const fresh = aBrowser(app);
    await fresh.call('POST /api/session', await anAccount());

    const again = await browser.call('POST /api/account/second-factor', { password });
    const wrong = await fresh.call('POST /api/account/second-factor', { password: 'wrong' });

    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'password-refused' } });
  });

  test('gives new backup codes that replace the old ones', async () => {
    const { account, browser, backupCodes } = await withSecondFactor();

    const renewed = await browser.call('POST /api/account/second-factor/backup-codes', { password });

    const { backupCodes: fresh } = renewed.body as { backupCodes: string[] }; // as the contract says
    expect(fresh).toHaveLength(10);
    const elsewhere = aBrowser(app);
    await elsewhere.call('POST /api/session', account);
    expect((await elsewhere.call('POST /api/session/second-factor', { code: backupCodes[0] })).status).toBe(422);
    expect((await elsewhere.call('POST /api/session/second-factor', { code: fresh[0] })).status).toBe(200);
  });
});

/** Sets up an authenticator app; the confirming code is of the step before, so that the present one is still unused. */
async function setUp(browser: TestBrowser) {
  // A step that ends within the test would make its codes older than the test thinks.
  const leftMs = 30_000 - (Date.now() % 30_000);
  if (leftMs < 4000) await new Promise((resolve) => setTimeout(resolve, leftMs));
  const begun = await browser.call('POST /api/account/second-factor', { password });
  const { secret, backupCodes } = begun.body as { secret: string; backupCodes: string[] }; // as the contract says
  const confirmed = await browser.call('POST /api/account/second-factor/confirm', {
    code: totpCode(secret, Date.now() - 30_000),
  });
  expect(confirmed.status).toBe(204);
  // Tests that try the code of the step before use it for the first time.
  await context.databases.auth.deleteFrom('authUsedCodes').execute();
  return { secret, backupCodes };
}

async function withSecondFactor(roles: readonly StaffRole[] = []) {
  const account = await anAccount(roles);
  const browser = aBrowser(app);
  await browser.call('POST /api/session', account);
  return { account, browser, ...(await setUp(browser)) };
}
