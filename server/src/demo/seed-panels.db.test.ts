import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { anExamCatalogue } from '../testing/a-bank.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import type { DemoPerson } from './demo-people.ts';
import { seedPanels } from './seed-panels.ts';

let database: TestDatabase;
let context: Context;
const idOf = new Map<DemoPerson['key'], string>();

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue() });
  for (const key of ['officer', 'reviewer', 'editor', 'judge-one', 'judge-two'] as const)
    idOf.set(key, (await signInAs(context, { roles: [key === 'officer' ? 'officer' : 'author'] })).personId);
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('shows a panel in every state, all said to be simulated, and repeating it changes nothing', async () => {
  await seedPanels(context, { idOf });
  await seedPanels(context, { idOf });

  const { staff } = context.databases;
  const panels = await staff.selectFrom('panels').select(['state', 'isSimulated']).orderBy('state').execute();
  const results = await staff.selectFrom('panelResults').select('judges').execute();
  expect(panels).toEqual(
    ['closed', 'not-sufficient', 'round-one', 'round-two'].map((state) => ({ state, isSimulated: true })),
  );
  expect(results.map(({ judges }) => judges)).toEqual(Array.from({ length: 8 }, () => 5));
  expect(await staff.selectFrom('statisticsSnapshots').select('sittings').execute()).toEqual([{ sittings: 0 }]);
});
