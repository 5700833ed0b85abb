import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aCatalogue } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let learner: SignedIn;

const groups = [
  'engineering',
  'product',
  'regulatory',
  'clinical-engineering',
  'hospital-it',
  'cybersecurity',
] as const;
const relevances = ['awareness', 'core', 'useful'] as const;

/** Topic m.p is awareness, core or useful for a group by its place and the group's, so that every path differs. */
function aCatalogueOfPaths() {
  const catalogue = aCatalogue();
  return {
    ...catalogue,
    topics: catalogue.topics.map((topic, index) => ({
      ...topic,
      audiences: Object.fromEntries(
        groups.map((group, place) => [
          group,
          { relevance: relevances[(index + place) % 3], meaning: `${topic.id} for ${group}` },
        ]),
      ) as (typeof topic)['audiences'], // one entry for each of the six groups
    })),
  };
}

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: aCatalogueOfPaths() });
  app = await buildApp(context);
  learner = await signInAs(context);
  await join(learner, 'hospital-it');
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function join({ personId }: SignedIn, group: (typeof groups)[number]) {
  await withClient(database.connectionString, (client) =>
    client.query('update cmdsp.people set audience_group = $2 where id = $1', [personId, group]),
  );
}

const get = (url: string, who: SignedIn | null = learner) =>
  app.inject({ method: 'GET', url, headers: who === null ? {} : { cookie: who.cookie } });

test.each(groups)(
  'shows %s all 36 topics, core before useful before awareness, each with its own line',
  async (group) => {
    const path = (await get(`/api/paths/${group}`)).json();

    const ranks = path.topics.map(({ relevance }: { relevance: string }) =>
      ['core', 'useful', 'awareness'].indexOf(relevance),
    );
    expect(ranks).toEqual(ranks.toSorted((a: number, b: number) => a - b));
    expect(new Set(path.topics.map(({ id }: { id: string }) => id)).size).toBe(36);
    expect(
      path.topics.every(({ id, meaning }: { id: string; meaning: string }) => meaning === `${id} for ${group}`),
    ).toBe(true);
    expect(path).toMatchObject({ group: { id: group }, ownGroup: 'hospital-it' });
  },
);

test('shows what was done, on every path', async () => {
  await app.inject({
    method: 'POST',
    url: '/api/topics/1.1/facts',
    payload: { kind: 'lecture-finished' },
    headers: { cookie: learner.cookie },
  });

  const path = (await get('/api/paths/product')).json();

  expect(path.topics.find(({ id }: { id: string }) => id === '1.1')).toMatchObject({
    state: 'begun',
    parts: 3,
    partsFinished: 1,
    minutes: 30,
    isComplete: true,
  });
});

test('looking at another path leaves the profile and the next step as they are', async () => {
  const before = (await get('/api/progress')).json();

  await get('/api/paths/cybersecurity');

  const after = (await get('/api/progress')).json();
  expect(after).toEqual(before);
  expect(after.group).toEqual({ id: 'hospital-it', label: 'Hospital IT' });
});

test('the next step begins with the core topics of the own path, and the standing is the same for all', async () => {
  const [regulatory, other] = [await signInAs(context), await signInAs(context)];
  await join(regulatory, 'regulatory');

  const [own, plain] = [(await get('/api/progress', regulatory)).json(), (await get('/api/progress', other)).json()];

  expect(own).toMatchObject({ group: { id: 'regulatory' }, nextStep: { topic: '1.3' } });
  expect(own.modules[0].topics[2].relevance).toBe('core');
  expect(plain).toMatchObject({ group: null, nextStep: { topic: '1.1' } });
  expect(own.standing).toEqual(plain.standing);
});

test('refuses groups that have no path, and strangers', async () => {
  expect((await get('/api/paths/other')).statusCode).toBe(400);
  expect((await get('/api/paths/product', null)).statusCode).toBe(401);
});
