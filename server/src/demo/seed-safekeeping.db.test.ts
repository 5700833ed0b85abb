import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import type { App } from '../http/app-type.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import type { DemoPerson } from './demo-people.ts';
import { seedSafekeeping } from './seed-safekeeping.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { config: readConfig({}, []) });
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

test('officers find erasures, a name and two accounts that wait; a second start adds nothing', async () => {
  const officer = await signInAs(context, { roles: ['officer'] });
  const administrator = await signInAs(context, { roles: ['administrator'] });
  const idOf = new Map<DemoPerson['key'], string>([
    ['officer', officer.personId],
    ['administrator', administrator.personId],
  ]);

  await seedSafekeeping(context, { idOf });
  await seedSafekeeping(context, { idOf });

  const get = async (url: string) => (await app.inject({ url, headers: { cookie: officer.cookie } })).json<object>();
  expect(await get('/api/account-merges')).toMatchObject({
    merges: [{ state: 'proven', obstacles: [], kept: { legalName: 'Renée d’Étampes' } }],
  });
  expect(await get('/api/name-changes')).toMatchObject({ changes: [{ legalName: 'Ngozi Adeyemi', state: 'waiting' }] });
  expect(JSON.stringify(await get('/api/privacy/erasures'))).toContain('Sólrún');
});
