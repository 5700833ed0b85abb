import { describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { openAccountsBench } from './testing/accounts-bench.ts';

const { app, newestMail, counts, aCandidate } = await openAccountsBench();

describe('a forgotten password', () => {
  test('is replaced by the mailed link, which ends every session', async () => {
    const { registration, browser } = await aCandidate();
    await aBrowser(app).call('POST /api/password-resets', { email: registration.email });
    const { token } = await newestMail(registration.email);

    const answer = await aBrowser(app).call('POST /api/password-resets/confirm', {
      token,
      password: 'a fresh long password',
    });

    expect(answer.status).toBe(200);
    expect((await browser.call('GET /api/account')).status).toBe(401);
    expect((await aBrowser(app).call('POST /api/session', registration)).status).toBe(401);
    expect(
      (await aBrowser(app).call('POST /api/session', { ...registration, password: 'a fresh long password' })).status,
    ).toBe(200);
  });

  test('keeps its link when the new password is refused', async () => {
    const { registration } = await aCandidate();
    await aBrowser(app).call('POST /api/password-resets', { email: registration.email });
    const { token } = await newestMail(registration.email);

    const refusedFirst = await aBrowser(app).call('POST /api/password-resets/confirm', { token, password: 'short' });
    const second = await aBrowser(app).call('POST /api/password-resets/confirm', {
      token,
      password: 'a fresh long password',
    });

    expect(refusedFirst).toMatchObject({ status: 422, body: { code: 'password-refused' } });
    expect(second.status).toBe(200);
  });

  test('opens an account that somebody else’s guessing had locked', async () => {
    const { registration } = await aCandidate();
    for (let attempt = 0; attempt < 11; attempt += 1)
      await aBrowser(app).call('POST /api/session', { ...registration, password: 'wrong' });
    await aBrowser(app).call('POST /api/password-resets', { email: registration.email });
    const { token } = await newestMail(registration.email);

    await aBrowser(app).call('POST /api/password-resets/confirm', { token, password: 'a fresh long password' });

    expect(
      (await aBrowser(app).call('POST /api/session', { ...registration, password: 'a fresh long password' })).status,
    ).toBe(200);
  });

  test('takes as long for an unknown address as for a known one', async () => {
    const { registration } = await aCandidate();
    const time = async (email: string) => {
      const startedAt = performance.now();
      await aBrowser(app).call('POST /api/password-resets', { email });
      return performance.now() - startedAt;
    };

    const times = [await time(registration.email), await time('missing@example.org')];

    expect(Math.min(...times)).toBeGreaterThanOrEqual(299);
  });

  test('answers the same for an unknown address and writes no mail', async () => {
    const before = await counts();
    const { registration } = await aCandidate();

    const known = await aBrowser(app).call('POST /api/password-resets', { email: registration.email });
    const unknown = await aBrowser(app).call('POST /api/password-resets', { email: 'stranger@example.org' });

    expect(unknown.body).toEqual(known.body);
    expect((await counts()).mails).toBe(before.mails + 2);
  });
});

describe('the own account', () => {
  test('changes the password only with the present one and keeps this session alone', async () => {
    const { registration, browser } = await aCandidate();
    const elsewhere = aBrowser(app);
    await elsewhere.call('POST /api/session', registration);

    const wrong = await browser.call('POST /api/account/password', {
      currentPassword: 'not this one at all',
      newPassword: 'a fresh long password',
    });
    const right = await browser.call('POST /api/account/password', {
      currentPassword: registration.password,
      newPassword: 'a fresh long password',
    });

    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'currentPassword' }] } });
    expect(right.status).toBe(204);
    expect((await browser.call('GET /api/account')).status).toBe(200);
    expect((await elsewhere.call('GET /api/account')).status).toBe(401);
  });

  test('shows names, group and agreement, and changes what may be changed', async () => {
    const { browser, registration } = await aCandidate();

    const changed = await browser.call('PATCH /api/account', {
      displayName: 'Anna',
      audienceGroup: 'product',
      legalName: 'Somebody Else',
    });

    expect(changed.status).toBe(204);
    expect((await browser.call('GET /api/account')).body).toMatchObject({
      displayName: 'Anna',
      audienceGroup: 'product',
      legalName: registration.legalName,
      agreement: { version: 'test', acceptedAt: expect.any(String) },
    });
  });

  test('gives everything it holds to its owner and nothing secret', async () => {
    const { browser, registration } = await aCandidate();

    const { body } = await browser.call('GET /api/account/data');

    expect(body).toMatchObject({
      person: { legalName: registration.legalName },
      account: { email: registration.email },
      sessions: [{}],
    });
    expect(JSON.stringify(body)).not.toMatch(/argon2|token|secret/i);
  });
});
