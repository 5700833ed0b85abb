import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstAdministratorLink } from '../../accounts/first-administrator-link.ts';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

afterEach(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const person = {
  email: 'chief@example.org',
  password: 'four calm herons wade',
  legalName: 'Ada Chief',
  displayName: 'Ada',
  audienceGroup: 'other',
};

async function printedToken(): Promise<string> {
  const lines = await firstAdministratorLink(context);
  return /token=([\w-]+)/.exec(lines.join('\n'))?.[1] ?? '';
}

test('makes one administrator, signs in and still demands the second factor', async () => {
  const token = await printedToken();
  const browser = aBrowser(app);

  const answer = await browser.call('POST /api/first-administrator', { ...person, token });

  expect(answer).toMatchObject({ status: 200, body: { kind: 'signed-in' } });
  expect((await browser.call('GET /api/session')).body).toMatchObject({
    roles: ['administrator'],
    isSecondFactorDone: false,
  });
  expect((await browser.call('GET /api/people')).body).toMatchObject({ code: 'second-factor-needed' });
});

test('works once, even for two at the same moment, and prints nothing afterwards', async () => {
  const token = await printedToken();
  const use = (email: string) => aBrowser(app).call('POST /api/first-administrator', { ...person, email, token });

  const answers = await Promise.all([use('a@example.org'), use('b@example.org')]);

  expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 410]);
  expect(await firstAdministratorLink(context)).toEqual([]);
});

test.each([
  [
    'expired',
    async () =>
      context.databases.auth
        .updateTable('oneTimeLinks')
        .set({ expiresAt: new Date(Date.now() - 1) })
        .execute(),
  ],
  ['replaced by a later start', async () => firstAdministratorLink(context)],
])('refuses a link that was %s', async (_, spoil) => {
  const token = await printedToken();
  await spoil();

  const answer = await aBrowser(app).call('POST /api/first-administrator', { ...person, token });

  expect(answer).toMatchObject({ status: 410, body: { code: 'link-not-valid' } });
});

test('keeps the link when the address is taken, so that another one can be used', async () => {
  const token = await printedToken();
  const { id, hash } = context.agreements.current();
  await aBrowser(app).call('POST /api/accounts', { ...person, agreement: { id, hash } });

  const taken = await aBrowser(app).call('POST /api/first-administrator', { ...person, token });
  const other = await aBrowser(app).call('POST /api/first-administrator', {
    ...person,
    email: 'other@example.org',
    token,
  });

  expect([taken.status, other.status]).toEqual([409, 200]);
});
