import { afterAll, beforeAll, expect, test } from 'vitest';
import { importBankFiles } from '../bank/import-bank-files.ts';
import type { Context } from '../context.ts';
import type { StaffRole } from '../http/viewer.ts';
import { aBank } from '../testing/a-bank.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import type { DemoPerson } from './demo-people.ts';
import { seedBank } from './seed-bank.ts';

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

test('shows a question in every state, and a live one with a new revision, once', async () => {
  const { staff } = context.databases;
  await importBankFiles(staff, { bank: aBank(), isPrivate: false });
  const idOf = new Map<DemoPerson['key'], string>();
  const roles: readonly (readonly [DemoPerson['key'], StaffRole])[] = [
    ['author', 'author'],
    ['reviewer', 'author'],
    ['editor', 'author'],
    ['officer', 'officer'],
  ];
  for (const [key, role] of roles) idOf.set(key, (await signInAs(context, { roles: [role] })).personId);

  await seedBank(context, { idOf });
  await seedBank(context, { idOf });

  const revisions = await staff
    .selectFrom('bankRevisions')
    .select(['entryId', 'revision', 'state'])
    .where('entryId', 'in', ['d1-01', 'd1-02', 'd1-03', 'd1-04', 'd1-05', 'd1-06', 'd1-07', 'd1-08'])
    .orderBy('entryId')
    .orderBy('revision')
    .execute();
  expect(revisions.map(({ state }) => state)).toEqual([
    'technical-review',
    'editorial-review',
    'approved',
    'live',
    'quarantined',
    'retired',
    'draft',
    'live',
    'technical-review',
  ]);
  const live = await staff.selectFrom('bankSteps').select('reason').where('step', '=', 'make-live').execute();
  expect(live.every(({ reason }) => reason.startsWith('Simulated for the demonstration'))).toBe(true);
});
