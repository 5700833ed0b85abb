import { describe, expect, test } from 'vitest';
import { limits } from '../../accounts/limits.ts';
import { totpCode } from '../../accounts/totp.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { password, openSessionsBench } from './testing/sessions-bench.ts';

const { app, anAccount, setUp, withSecondFactor } = await openSessionsBench();

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
