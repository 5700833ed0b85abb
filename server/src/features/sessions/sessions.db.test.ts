import { describe, expect, test } from 'vitest';
import { limits } from '../../accounts/limits.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { sessionCookie, openSessionsBench } from './testing/sessions-bench.ts';

const { context, app, anAccount } = await openSessionsBench();

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
