import { afterAll, beforeAll, expect, test } from 'vitest';
import { countTry, limits } from '../../accounts/limits.ts';
import { buildApp } from '../../app.ts';
import { importBankFiles } from '../../bank/import-bank-files.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { acceptBankAgreements } from '../../testing/accept-bank-agreements.ts';
import { aBank } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  await importBankFiles(context.databases.staff, { bank: aBank(), isPrivate: false });
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function staff() {
  const person = await signInAs(context, { roles: ['author', 'officer'] });
  await acceptBankAgreements(context, person.personId);
  return person;
}

/** Every way to see words of a question in the bank. */
const ways = [
  ['GET', '/api/bank/entries', undefined],
  ['GET', '/api/bank/entries/d1-01', undefined],
  ['GET', '/api/bank/entries/d1-01/comparison?from=1&to=1', undefined],
  ['GET', '/api/bank/entries/d1-01/life', undefined],
  ['GET', '/api/bank/similar', undefined],
  ['GET', '/api/bank/export?ids=d1-01', undefined],
  ['POST', '/api/bank/drafts', { from: 'revision', entryId: 'd1-01', revision: 1 }],
] as const;

async function read(cookie: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const headers = { cookie };
  return app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
}

test.each(ways)('%s %s is written down as a reading', async (method, url, payload) => {
  const { personId, cookie } = await staff();

  const { statusCode } = await read(cookie, method, url, payload);

  const readings = await context.databases.staff
    .selectFrom('bankReadings')
    .select(['isLive'])
    .where('personId', '=', personId)
    .execute();
  expect(statusCode).toBe(200);
  expect(readings).toEqual([{ isLive: true }]);
});

test('whoever reads faster than anybody can is held up, at every page that opens a question', async () => {
  const { personId, cookie } = await staff();
  const subject = { limit: 'bank-reading-person', subject: personId } as const;
  for (let page = 0; page < limits['bank-reading-person'].tries; page += 1) await countTry(context, subject);

  const answers = await Promise.all(ways.slice(1).map(([method, url, payload]) => read(cookie, method, url, payload)));

  const other = await read((await staff()).cookie, 'GET', '/api/bank/entries/d1-01');
  expect(answers.map((answer) => answer.json<{ code: string }>().code)).toEqual(
    ways.slice(1).map(() => 'too-many-requests'),
  );
  expect(other.statusCode).toBe(200);
});
