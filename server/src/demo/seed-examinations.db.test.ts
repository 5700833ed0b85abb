import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { ensureForms } from '../sittings/forms/ensure-forms.ts';
import { aContext } from '../testing/a-context.ts';
import { anExamCatalogue } from '../testing/a-bank.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedExaminations } from './seed-examinations.ts';
import { seedLearning } from './seed-learning.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, {
    config: readConfig({ CMDSP_DATA: '/nonexistent/demo' }, ['--demo']),
    catalogue: anExamCatalogue(),
  });
});

afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

test('leaves one candidate waiting for the award and one with a certificate, and can be repeated', async () => {
  const passed = (await signInAs(context)).personId;
  const certified = (await signInAs(context)).personId;
  const officer = (await signInAs(context, { roles: ['officer'] })).personId;
  const idOf = new Map([
    ['candidate-passed', passed],
    ['candidate-certified', certified],
    ['officer', officer],
  ] as const);
  expect(await ensureForms(context.databases.staff, context)).toEqual([]);
  await seedLearning(context, { idOf });

  await seedExaminations(context, { idOf });
  await seedExaminations(context, { idOf });

  const { staff } = context.databases;
  const results = await staff.selectFrom('results').select(['personId', 'decision']).orderBy('personId').execute();
  const certificates = await staff.selectFrom('certificates').select(['personId']).execute();
  expect(results).toEqual([passed, certified].sort().map((personId) => ({ personId, decision: 'pass' })));
  expect(certificates).toEqual([{ personId: certified }]);
});
