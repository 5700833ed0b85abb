import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { totpCode } from '../accounts/totp.ts';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { aBrowser } from '../testing/a-browser.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { DemoRefusedError, seedPeople } from './seed-people.ts';

let directory: string;
let database: TestDatabase;
let context: Context;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-demo-'));
  database = await aDatabase();
  context = aContext(database, { config: readConfig({ CMDSP_DATA: directory }, ['--demo']) });
});

afterEach(async () => {
  await context.databases.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

test('prints credentials with which staff really sign in, code and all', async () => {
  const { lines } = await seedPeople(context);
  const text = lines.join('\n');
  const password = /administrator@example\.org\n\s+password\s+(\S+)/.exec(text)?.[1];
  const secret = /administrator%40example\.org\?secret=([A-Z2-7]+)/.exec(text)?.[1] ?? '';
  const app = await buildApp(context);
  const browser = aBrowser(app);

  const first = await browser.call('POST /api/session', { email: 'administrator@example.org', password });
  const second = await browser.call('POST /api/session/second-factor', { code: totpCode(secret, Date.now()) });
  const people = await browser.call('GET /api/people');

  await app.close();
  expect(text).toContain('DEMONSTRATION');
  expect([first.body, second.status, people.status]).toEqual([{ kind: 'second-factor-needed' }, 200, 200]);
});

test('changes nothing and prints the same when it runs again', async () => {
  const first = await seedPeople(context);
  const second = await seedPeople(context);

  const hideCodes = (lines: readonly string[]) => lines.map((line) => line.replace(/code now\s+\d+/, ''));
  const people = await context.databases.staff.selectFrom('people').select('isDemonstration').execute();
  expect(hideCodes(second.lines)).toEqual(hideCodes(first.lines));
  expect(second.idOf).toEqual(first.idOf);
  expect(people).toHaveLength(18);
  expect(people.every((person) => person.isDemonstration)).toBe(true);
});

test('keeps the passwords where only this user can read them', async () => {
  await seedPeople(context);

  const { mode } = await stat(join(directory, 'demo-accounts.json'));

  expect(mode & 0o077).toBe(0);
});

test('refuses to touch a real account at one of its addresses', async () => {
  await seedPeople(context);
  const { withClient } = await import('../testing/with-client.ts');
  await withClient(database.connectionString, (client) =>
    client.query('update cmdsp.people set is_demonstration = false'),
  );

  await expect(seedPeople(context)).rejects.toThrow(DemoRefusedError);
});
