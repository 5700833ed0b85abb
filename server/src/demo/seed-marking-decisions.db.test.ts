import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { showDecisions } from '../features/marking-decisions/show-decisions.ts';
import { listCompared, watchMarker } from '../marking/watch-markers.ts';
import { aCatalogue } from '../testing/a-catalogue.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { anAssignment } from '../testing/an-assignment.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedMarkingDecisions } from './seed-marking-decisions.ts';
import { colleagues } from './sponsor-people.ts';

let database: TestDatabase;
let context: Context;
let directory: string;

beforeAll(async () => {
  database = await aDatabase();
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-demo-'));
  const words = { least: 1, most: 400 };
  const assignments = ([1, 2, 3, 4, 5, 6] as const).map((module) => anAssignment({ module, words }));
  context = aContext(database, {
    catalogue: { ...aCatalogue(), assignments },
    config: readConfig({ CMDSP_DATA: directory }, []),
  });
});

afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

test('shows what officers decide in every state, and can be repeated', async () => {
  const staff = async (roles: Parameters<typeof signInAs>[1] = {}) => (await signInAs(context, roles)).personId;
  for (const { legalName } of colleagues.slice(0, 6)) await signInAs(context, { legalName });
  const officer = await staff({ roles: ['officer'] });
  const idOf = new Map([
    ['marker-one', await staff({ roles: ['marker'] })],
    ['marker-two', await staff({ roles: ['marker'] })],
    ['reviewer', await staff({ roles: ['author'] })],
    ['officer', officer],
    ['second-officer', await staff({ roles: ['officer'] })],
  ] as const);

  await seedMarkingDecisions(context, { idOf });
  await seedMarkingDecisions(context, { idOf });

  const { waiting, decided } = await showDecisions(context, await staff({ roles: ['officer'] }));
  expect(waiting.map(({ step }) => step).toSorted()).toEqual(['adjudication', 'adjudication', 'moderation']);
  expect(decided).toEqual([]);
  expect((await showDecisions(context, officer)).waiting.filter(({ barrier }) => barrier !== null)).toHaveLength(1);

  // Work can still come to whoever shows the marking room.
  for (const markerId of [idOf.get('marker-one'), idOf.get('marker-two')]) {
    await context.databases.staff.transaction().execute((tx) => watchMarker(tx, markerId ?? ''));
    const compared = await listCompared(context.databases.staff, markerId ?? '');
    expect(compared.some(({ difference }) => difference !== 0)).toBe(true);
  }
  expect(await context.databases.staff.selectFrom('severityAlarms').select('id').execute()).toEqual([]);
});
