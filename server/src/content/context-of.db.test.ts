import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import type { App } from '../http/app-type.ts';
import { aCatalogue } from '../testing/a-catalogue.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { type SignedIn, signInAs } from '../testing/sign-in-as.ts';

const older = 'a'.repeat(64);
const newest = 'b'.repeat(64);
let database: TestDatabase;
let context: Context;
let app: App;

/** The test catalogue with another title on every topic. */
function titled(title: string) {
  const catalogue = aCatalogue();
  return { ...catalogue, topics: catalogue.topics.map((topic) => ({ ...topic, title })) };
}

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, {
    catalogue: titled('Newer words'),
    contentRelease: newest,
    earlierReleases: { find: async (release) => (release === older ? titled('Older words') : null) },
  });
  app = await buildApp(context);
  const { staff } = context.databases;
  const unreadable = 'c'.repeat(64);
  await staff
    .insertInto('contentReleases')
    .values([older, newest, unreadable].map((hash) => ({ hash, isBankPrivate: false, programRelease: 'test' })))
    .execute();
  await staff
    .insertInto('cohorts')
    .values([
      { id: 'self-paced', title: 'Self-paced', release: older },
      { id: 'spring', title: 'Spring', release: newest },
      { id: 'lost', title: 'Lost', release: unreadable },
    ])
    .execute();
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function learnerIn(cohortId: string | null): Promise<SignedIn> {
  const learner = await signInAs(context);
  if (cohortId !== null)
    await context.databases.staff.insertInto('cohortMembers').values({ personId: learner.personId, cohortId }).execute();
  return learner;
}

async function titleOfTopic(learner: SignedIn): Promise<string> {
  const { cookie } = learner;
  const shown = await app.inject({ method: 'GET', url: '/api/progress', headers: { cookie } });
  return shown.json<{ modules: { topics: { title: string }[] }[] }>().modules[0]?.topics[0]?.title ?? '';
}

test.each([
  { who: 'whoever is in no cohort', cohort: null, sees: 'Older words' },
  { who: 'whoever is in a cohort on the newest release', cohort: 'spring', sees: 'Newer words' },
  { who: 'a cohort whose release cannot be read', cohort: 'lost', sees: 'Newer words' },
])('$who learns from the release of the cohort', async ({ cohort, sees }) => {
  const learner = await learnerIn(cohort);

  expect(await titleOfTopic(learner)).toBe(sees);
});

test('what strangers read is the newest release', async () => {
  const shown = await app.inject({ method: 'GET', url: '/api/sample/topic' });

  expect(shown.json()).toMatchObject({ topic: { title: 'Newer words' } });
});
