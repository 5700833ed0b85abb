import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAccount } from '../accounts/create-account.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { refuseMixing } from './refuse-mixing.ts';
import { seedPeople } from './seed-people.ts';

let directory: string;
let database: TestDatabase;
let context: Context;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-mixing-'));
  database = await aDatabase();
  context = aContext(database, { config: readConfig({ CMDSP_DATA: directory }, ['--demo']) });
});

afterEach(async () => {
  await context.databases.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

/** What a start with this environment does on the database as it is. */
const start = (environment: Record<string, string>, options: string[] = []) =>
  refuseMixing(context.databases.staff, readConfig({ CMDSP_DATA: directory, ...environment }, options));

const elsewhere = { CMDSP_PUBLIC_URL: 'https://cmdsp.example' };

async function somebodyReal(): Promise<void> {
  const account = {
    legalName: 'Anna Lee',
    displayName: 'Anna',
    audienceGroup: 'engineering' as const,
    email: 'anna@example.net',
    passwordHash: 'x',
    isEmailVerified: true,
    isDemonstration: false,
    agreement: null,
  };
  await context.databases.auth.transaction().execute((tx) => createAccount(tx, { secrets: context.secrets, account }));
}

test('an empty database takes either', async () => {
  await start({}, ['--demo']);
  await start(elsewhere);
});

test('the demonstration does not begin among real people', async () => {
  await somebodyReal();

  await expect(start({}, ['--demo'])).rejects.toThrow('CMDSP_DATA=demo-data npm start -- --demo');
  await start(elsewhere);
});

test('a demonstration goes on whoever registered in it, and is served to nobody elsewhere as the real thing', async () => {
  await seedPeople(context);
  await somebodyReal();

  await start({}, ['--demo']);
  await start({});
  await expect(start(elsewhere)).rejects.toThrow('holds the demonstration');
  await expect(start({ HOST: '0.0.0.0' })).rejects.toThrow('holds the demonstration');
});
