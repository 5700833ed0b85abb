import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import type { DemoPerson } from './demo-people.ts';
import { seedAccommodations } from './seed-accommodations.ts';

test('shows a request granted, one in part with an appeal, and one that waits; repeating it changes nothing', async () => {
  const database = await aDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'cmdsp-seed-'));
  const context = aContext(database, { config: readConfig({ CMDSP_DATA: directory }, []) });
  const idOf = new Map<DemoPerson['key'], string>();
  idOf.set('officer', (await signInAs(context, { roles: ['officer'] })).personId);
  for (const key of ['candidate-beginning', 'candidate-passed', 'candidate-certified'] as const)
    idOf.set(key, (await signInAs(context)).personId);

  await seedAccommodations(context, { idOf });
  await seedAccommodations(context, { idOf });

  const requests = await context.databases.staff
    .selectFrom('accommodationRequests')
    .select(['state', 'outcome'])
    .orderBy('askedAt')
    .execute();
  expect(requests).toEqual([
    { state: 'decided', outcome: 'granted' },
    { state: 'appealed', outcome: 'granted-in-part' },
    { state: 'waiting', outcome: null },
  ]);
  await context.databases.close();
  await database.drop();
  await rm(directory, { recursive: true });
});
