import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

// The viewer is decided by the Cookie header alone.
const viewerOf = (cookie: string) => context.viewerOf({ headers: { cookie } } as Parameters<Context['viewerOf']>[0]);

describe('the viewer of a request', () => {
  test('is the person whose session the cookie names', async () => {
    const { cookie, personId } = await signInAs(context, { roles: ['officer'] });

    const viewer = await viewerOf(`theme=dark; ${cookie}`);

    expect(viewer).toMatchObject({
      kind: 'person',
      personId,
      roles: ['officer'],
      isSecondFactorDone: true,
      isAgreementAccepted: true,
      contentRelease: null,
    });
  });

  test('is a stranger when the signature was changed', async () => {
    const { cookie } = await signInAs(context);
    const forged = cookie.replace(/.{6}$/, 'AAAA%3D');

    const viewer = await viewerOf(forged);

    expect(viewer).toEqual({ kind: 'stranger' });
  });

  test('is a stranger for the bare token that somebody read in the database', async () => {
    const { cookie } = await signInAs(context);
    const token = decodeURIComponent(cookie).replace(/\.[^.]+$/, '');

    const viewer = await viewerOf(token);

    expect(viewer).toEqual({ kind: 'stranger' });
  });

  test.each([
    ['idle for too long', { expiresAt: new Date(Date.now() - 1000) }],
    ['older than any session may get', { createdAt: new Date(Date.now() - 8 * 86_400_000) }],
  ])('is a stranger when the session is %s', async (_, change) => {
    const { cookie, sessionId } = await signInAs(context);
    await context.databases.auth.updateTable('authSessions').set(change).where('id', '=', sessionId).execute();

    const viewer = await viewerOf(cookie);

    expect(viewer).toEqual({ kind: 'stranger' });
  });

  test('is the one that Better Auth finds too', async () => {
    const { cookie, personId } = await signInAs(context);

    const session = await context.accounts.betterAuth.api.getSession({ headers: new Headers({ cookie }) });

    expect(session?.user.id).toBe(personId);
  });

  test('loses a revoked role at once in the process that was told', async () => {
    const { cookie, personId } = await signInAs(context, { roles: ['author'] });
    await viewerOf(cookie);
    await context.databases.staff
      .updateTable('roleGrants')
      .set({ revokedAt: new Date(), revokeReason: 'left' })
      .where('personId', '=', personId)
      .execute();

    context.accounts.forgetPerson(personId);
    const viewer = await viewerOf(cookie);

    expect(viewer).toMatchObject({ roles: [] });
  });
});

test('rotating a session makes the old cookie worthless and the new one good', async () => {
  const { cookie, personId, sessionId } = await signInAs(context);
  const viewer = await viewerOf(cookie);
  if (viewer.kind !== 'person') throw new Error('not signed in');
  const headers: string[] = [];
  // Only `header` is used.
  const reply = { header: (_: string, value: string) => headers.push(value) } as never;

  await context.accounts.rotateSession(viewer, reply);

  expect(await viewerOf(cookie)).toEqual({ kind: 'stranger' });
  expect(headers[0]).toContain('HttpOnly; SameSite=Lax');
  expect(await viewerOf(headers[0]?.split(';')[0] ?? '')).toMatchObject({ personId, sessionId });
});
