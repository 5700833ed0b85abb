import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aCase } from '../testing/a-case.ts';
import { aCatalogue } from '../testing/a-catalogue.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedCohorts } from './seed-cohorts.ts';
import { seedLive } from './seed-live.ts';

const release = 'f'.repeat(64);
let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  const catalogue = aCatalogue();
  // A second lecture, as the shipped content has.
  const topics = catalogue.topics.map((topic) =>
    topic.id === '1.2' ? { ...topic, lecture: catalogue.topics[0]?.lecture ?? null } : topic,
  );
  context = aContext(database, { contentRelease: release, catalogue: { ...catalogue, topics, cases: [aCase()] } });
  await context.databases.staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .execute();
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('makes a session of every kind in the cohort of a candidate, and repeats nothing', async () => {
  const idOf = new Map([
    ['administrator', (await signInAs(context, { roles: ['administrator'] })).personId],
    ['facilitator', (await signInAs(context, { roles: ['facilitator'] })).personId],
    ['candidate-beginning', (await signInAs(context)).personId],
    ['candidate-ready', (await signInAs(context)).personId],
  ] as const);
  await seedCohorts(context, { idOf });

  await seedLive(context, { idOf });
  await seedLive(context, { idOf });

  const { staff } = context.databases;
  const sessions = await staff
    .selectFrom('liveSessions')
    .select(['state', 'attended', 'slide'])
    .orderBy('state')
    .execute();
  const questions = await staff.selectFrom('liveQuestions').select('state').orderBy('state').execute();
  expect(sessions).toEqual([
    { state: 'ended', attended: 2, slide: 1 },
    { state: 'open', attended: null, slide: 1 },
    { state: 'planned', attended: null, slide: 0 },
  ]);
  expect(questions.map(({ state }) => state)).toEqual(['answered', 'open']);
});
