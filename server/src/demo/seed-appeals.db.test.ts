import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { anExaminedCandidate } from '../testing/an-examined-candidate.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import type { DemoPerson } from './demo-people.ts';
import { seedAppeals } from './seed-appeals.ts';

let database: TestDatabase;
let context: Context;
const idOf = new Map<DemoPerson['key'], string>();

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  for (const key of ['officer', 'second-officer'] as const)
    idOf.set(key, (await signInAs(context, { roles: ['officer'] })).personId);
  idOf.set('invigilator', (await signInAs(context, { roles: ['invigilator'] })).personId);
  for (const key of ['candidate-passed', 'candidate-certified'] as const) {
    const { personId } = await signInAs(context);
    idOf.set(key, personId);
    await anExaminedCandidate(database, { personId, ids: Array.from({ length: 8 }, (_, at) => `${key}-${at}`) });
  }
});

afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

test('shows an upheld challenge, an appeal in review, one that waits and a case without a sanction, and is safe to repeat', async () => {
  await seedAppeals(context, { idOf });
  await seedAppeals(context, { idOf });

  const { staff } = context.databases;
  const appeals = await staff.selectFrom('appeals').select(['state', 'outcome']).orderBy('state').execute();
  const cases = await staff.selectFrom('misconductCases').select(['state', 'sanction']).execute();
  expect(appeals).toEqual([
    { state: 'decided', outcome: 'upheld' },
    { state: 'in-review', outcome: null },
    { state: 'received', outcome: null },
  ]);
  expect(cases).toEqual([{ state: 'decided', sanction: 'none' }]);
});
