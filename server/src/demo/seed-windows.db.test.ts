import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import type { DemoPerson } from './demo-people.ts';
import { seedExamDay, seedWindows } from './seed-windows.ts';

let database: TestDatabase;
let context: Context;
const idOf = new Map<DemoPerson['key'], string>();

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  for (const key of ['officer', 'invigilator'] as const)
    idOf.set(key, (await signInAs(context, { roles: [key] })).personId);
  for (const key of ['candidate-beginning', 'candidate-passed', 'candidate-certified'] as const)
    idOf.set(key, (await signInAs(context)).personId);
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('shows windows that are past, open, ahead and called off, and repeating it changes nothing', async () => {
  for (let round = 0; round < 2; round += 1) {
    await seedExamDay(context, { idOf });
    await seedWindows(context, { idOf });
  }

  const { staff } = context.databases;
  const windows = await staff.selectFrom('examWindows').select(['title', 'cancelledAt']).orderBy('opensAt').execute();
  const places = await staff.selectFrom('bookings').select('state').orderBy('state').execute();
  expect(windows.map(({ title }) => title)).toEqual([
    'Berlin, autumn',
    'Berlin, today',
    'Berlin, called off',
    'Berlin, next month',
  ]);
  expect(windows.filter(({ cancelledAt }) => cancelledAt !== null)).toHaveLength(1);
  expect(places.map(({ state }) => state)).toEqual(['booked', 'booked', 'no-show']);
});
