import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aBank, anExamCatalogue } from '../testing/a-bank.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedForms } from './seed-forms.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: { ...anExamCatalogue(), bank: aBank() } });
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('leaves a form in every state that officers decide about, and can be repeated', async () => {
  const officer = (await signInAs(context, { roles: ['officer'] })).personId;
  const second = (await signInAs(context, { roles: ['officer'] })).personId;
  const idOf = new Map([
    ['officer', officer],
    ['second-officer', second],
  ] as const);

  await seedForms(context, { idOf });
  await seedForms(context, { idOf });

  const { staff } = context.databases;
  const forms = await staff.selectFrom('forms').select('status').orderBy('number').execute();
  const decisions = await staff
    .selectFrom('formDecisions')
    .select(['step', 'decidedBy'])
    .orderBy('decidedAt')
    .execute();
  expect(forms.map(({ status }) => status)).toEqual(['published', 'retired', 'proposed']);
  expect(decisions.map(({ step, decidedBy }) => `${step} ${decidedBy === second ? 'second' : 'first'}`)).toEqual([
    'proposed second',
    'published first',
    'proposed second',
    'published first',
    'retired first',
    'proposed second',
  ]);
});
