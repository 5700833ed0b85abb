import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let administrator: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  administrator = await signInAs(context, { roles: ['administrator'] });
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const set = (who: SignedIn | null, name: string, body: object) =>
  aBrowser(app, who?.cookie).call(`PUT /api/settings/${name}` as never, { reason: 'A good one', ...body });
const read = async () =>
  (await aBrowser(app, administrator.cookie).call('GET /api/settings')).body as {
    settings: { name: string; value: string; version: number; versions: { reason: string }[] }[];
  }; // as the contract says

describe('a setting', () => {
  test('counts with its standard until it is set, then with each newest version, which the ledger keeps', async () => {
    const before = await readSetting(context.databases.auth, 'complaint-decide-days');

    const answers = [
      await set(administrator, 'complaint-decide-days', { value: '20', version: 0, reason: 'We are fast' }),
      await set(administrator, 'complaint-decide-days', { value: '25', version: 1, reason: 'Not that fast' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect([before, await readSetting(context.databases.auth, 'complaint-decide-days')]).toEqual([30, 25]);
    const policy = await aBrowser(app).call('GET /api/complaints/policy');
    expect(policy.body).toMatchObject({ decideDays: 25 });
    const listed = (await read()).settings.find(({ name }) => name === 'complaint-decide-days');
    expect(listed).toMatchObject({ value: '25', version: 2 });
    expect(listed?.versions.map(({ reason }) => reason)).toEqual(['Not that fast', 'We are fast']);
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor', 'reason'])
      .where('streamKind', '=', 'setting')
      .where('streamId', '=', 'complaint-decide-days')
      .orderBy('sequence')
      .execute();
    const actor = `person:${administrator.personId}`;
    expect(records).toEqual([
      { kind: 'setting-changed', actor, reason: 'We are fast' },
      { kind: 'setting-changed', actor, reason: 'Not that fast' },
    ]);
  });

  test.each([
    ['complaint-keep-days', '179'],
    ['complaint-keep-days', '3651'],
    ['complaint-keep-days', 'three'],
    ['complaint-keep-days', ''],
    ['complaint-keep-days', '1e3'],
    ['support-address', 'nobody'],
    ['support-address', 'a@b.c <script>'],
  ])('%s is not set to %j', async (name, value) => {
    const refused = await set(administrator, name, { value, version: 0 });

    expect(refused.status).toBe(400);
  });

  test('that somebody set meanwhile is not set over, also at the same moment', async () => {
    const answers = await Promise.all(
      ['10', '11', '12'].map((value) => set(administrator, 'disk-alarm-percent', { value, version: 0 })),
    );
    const late = await set(administrator, 'disk-alarm-percent', { value: '13', version: 0 });

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409]);
    expect(late.status).toBe(409);
  });

  test('that does not exist cannot be set', async () => {
    expect((await set(administrator, 'pass-mark', { value: '1', version: 0 })).status).toBe(404);
  });

  test('needs a reason', async () => {
    expect((await set(administrator, 'disk-alarm-percent', { value: '20', version: 1, reason: '' })).status).toBe(400);
  });

  test.each([['officer' as const], ['auditor' as const], ['facilitator' as const]])(
    'is closed to a %s',
    async (role) => {
      const person = await signInAs(context, { roles: [role] });

      expect((await set(person, 'disk-alarm-percent', { value: '20', version: 1 })).status).toBe(403);
    },
  );

  test('is never changed in place, and who set it is hidden from the role of candidates', async () => {
    const as = (role: 'staff' | 'candidate', statement: string) =>
      withClient(database.url(role), (client) => client.query(statement));

    await expect(as('staff', "update cmdsp.setting_versions set value = '1'")).rejects.toThrow('permission denied');
    await expect(as('candidate', 'select set_by from cmdsp.setting_versions')).rejects.toThrow('permission denied');
  });
});
