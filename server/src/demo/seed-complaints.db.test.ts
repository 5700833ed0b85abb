import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import type { DemoPerson } from './demo-people.ts';
import { seedComplaints } from './seed-complaints.ts';
import { seedFeedback } from './seed-feedback.ts';

let database: TestDatabase;
let context: Context;
const idOf = new Map<DemoPerson['key'], string>();

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  for (const key of ['officer', 'facilitator', 'administrator', 'author'] as const)
    idOf.set(key, (await signInAs(context, { roles: [key] })).personId);
  for (const key of ['candidate-beginning', 'candidate-ready', 'candidate-passed', 'candidate-certified'] as const)
    idOf.set(key, (await signInAs(context)).personId);
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('shows a complaint in every state, and repeating it changes nothing', async () => {
  await seedComplaints(context, { idOf });
  await seedComplaints(context, { idOf });

  const complaints = await context.databases.staff.selectFrom('complaints').select('state').orderBy('state').execute();
  expect(complaints.map(({ state }) => state)).toEqual([
    'acknowledged',
    'decided',
    'received',
    'received',
    'withdrawn',
  ]);
});

test('shows lessons in every state and settings that were changed, and repeating it changes nothing', async () => {
  await seedFeedback(context, { idOf });
  await seedFeedback(context, { idOf });

  const { staff } = context.databases;
  const lessons = await staff.selectFrom('lessons').select(['state', 'publishedAt']).orderBy('state').execute();
  const settings = await staff.selectFrom('settingVersions').select('name').orderBy('name').execute();
  expect(lessons.map(({ state }) => state)).toEqual(['done', 'dropped', 'open', 'open']);
  expect(lessons.filter(({ publishedAt }) => publishedAt !== null)).toHaveLength(1);
  expect(settings.map(({ name }) => name)).toEqual(['complaint-acknowledge-days', 'support-address']);
});
