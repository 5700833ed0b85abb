import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import { showCapstone } from '../features/capstones/show-capstone.ts';
import { showDossier } from '../features/dossiers/show-dossier.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedDossiers } from './seed-dossiers.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
});
afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

test('shows a dossier that grows with a broken reference, and a capstone whose event was told, and can be repeated', async () => {
  const [beginning, ready] = [(await signInAs(context)).personId, (await signInAs(context)).personId];
  const idOf = new Map([
    ['candidate-beginning', beginning],
    ['candidate-ready', ready],
  ] as const);

  await seedDossiers(context, { idOf });
  await seedDossiers(context, { idOf });

  const growing = await showDossier(context, beginning);
  const { rounds } = await showCapstone(context, ready);
  expect(growing.findings).toContainEqual(expect.objectContaining({ kind: 'broken', entry: 'R-4' }));
  expect(growing.parts[0]?.words).toBeGreaterThan(50);
  expect(rounds).toMatchObject([{ number: 1, state: 'event' }]);
  const frozen = await asPerson(context.databases.candidate, ready, (tx) =>
    tx.selectFrom('capstones').select('register').execute(),
  );
  expect(frozen[0]?.register.length).toBeGreaterThan(10);
});
