import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { listCases } from '../features/cases/list-cases.ts';
import { aCase } from '../testing/a-case.ts';
import { aCatalogue } from '../testing/a-catalogue.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedCases } from './seed-cases.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: { ...aCatalogue(), cases: [aCase()] } });
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('leaves one candidate in the middle of a case and one with two roles to compare, and can be repeated', async () => {
  const beginning = (await signInAs(context)).personId;
  const certified = (await signInAs(context)).personId;
  const idOf = new Map([
    ['candidate-beginning', beginning],
    ['candidate-certified', certified],
  ] as const);

  await seedCases(context, { idOf });
  await seedCases(context, { idOf });

  const [open, finished] = await Promise.all(
    [beginning, certified].map(async (personId) => (await listCases(context, { personId, topic: undefined })).cases[0]),
  );
  expect(open?.openPlays).toMatchObject([{ role: { id: 'engineering' }, decisions: 1 }]);
  expect(finished?.playedAs.map(({ id }) => id)).toEqual(['product', 'regulatory']);
});
