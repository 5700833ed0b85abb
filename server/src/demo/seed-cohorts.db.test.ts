import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import { aBrowser } from '../testing/a-browser.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { type SignedIn, signInAs } from '../testing/sign-in-as.ts';
import { seedCohorts } from './seed-cohorts.ts';

const release = 'f'.repeat(64);
let database: TestDatabase;
let context: Context;
let administrator: SignedIn;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database, { contentRelease: release });
  administrator = await signInAs(context, { roles: ['administrator'] });
  await context.databases.staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .execute();
});

afterEach(async () => {
  await context.databases.close();
  await database.drop();
});

test('shows a cohort in its third week, one to come with free seats and a finished one, and repeats nothing', async () => {
  const facilitator = await signInAs(context, { roles: ['facilitator'] });
  const [ready, certified] = [await signInAs(context), await signInAs(context)];
  const idOf = new Map([
    ['administrator', administrator.personId],
    ['facilitator', facilitator.personId],
    ['candidate-ready', ready.personId],
    ['candidate-certified', certified.personId],
  ] as const);

  await seedCohorts(context, { idOf });
  await seedCohorts(context, { idOf });

  const app = await buildApp(context);
  const { body } = await aBrowser(app, facilitator.cookie).call('GET /api/cohorts');
  await app.close();
  expect(body).toMatchObject({
    cohorts: [
      { stage: { kind: 'upcoming' }, seats: { limit: 20, free: 19 }, people: { invited: 1 } },
      { stage: { kind: 'running', week: 3 }, people: { joined: 1, invited: 2 } },
      { stage: { kind: 'finished' }, people: { joined: 1 } },
    ],
  });
});
