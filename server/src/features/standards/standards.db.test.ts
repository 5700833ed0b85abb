import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let learner: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  learner = await signInAs(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const read = async (url: string) => app.inject({ method: 'GET', url, headers: { cookie: learner.cookie } });

test('lists standards with their status and every topic that uses them', async () => {
  const { standards } = (await read('/api/standards')).json();

  expect(standards).toMatchObject([
    { slug: 'a-standard', status: 'in-force', topics: [{ id: '1.1' }, { id: '2.1', title: 'Topic 2.1' }] },
    { slug: 'an-old-one', status: 'superseded', topics: [{ id: '2.1' }] },
  ]);
});

test('leads from an old edition to the new one and back', async () => {
  const [old, current] = [await read('/api/standards/an-old-one'), await read('/api/standards/a-standard')];

  expect(old.json()).toMatchObject({ supersededBy: { slug: 'a-standard', shortTitle: 'A standard' }, supersedes: [] });
  expect(current.json()).toMatchObject({ supersededBy: null, supersedes: [{ slug: 'an-old-one' }] });
});

test('names only the groups that must care', async () => {
  const { audiences } = (await read('/api/standards/a-standard')).json();

  expect(audiences).toEqual([{ id: 'engineering', label: 'Engineers', why: 'You build it.' }]);
});

test('tells a topic which edition of its standards holds', async () => {
  const [complete, planned] = [
    (await read('/api/topics/1.1/content')).json(),
    (await read('/api/topics/1.2/content')).json(),
  ];

  expect(complete.standards).toEqual([
    {
      kind: 'entry',
      slug: 'a-standard',
      shortTitle: 'A standard',
      edition: 'Second',
      date: '2026-02-03',
      status: 'in-force',
    },
  ]);
  expect(planned.standards).toEqual([{ kind: 'words', text: 'Something in words' }]);
});

test('lists incidents newest first and leads from each to its neighbours', async () => {
  const { incidents } = (await read('/api/incidents')).json();
  const early = (await read('/api/incidents/early')).json();

  expect(incidents.map(({ slug }: { slug: string }) => slug)).toEqual(['late', 'early']);
  expect(early).toMatchObject({ on: '2017-05-12', earlier: null, later: { slug: 'late' }, topics: [{ id: '1.5' }] });
});

test('gives terms with the topics that teach them', async () => {
  const { terms } = (await read('/api/glossary')).json();

  expect(terms).toMatchObject([{ slug: 'sbom', term: 'SBOM', topics: [{ id: '1.1', title: 'Topic 1.1' }] }]);
});

test('shows what serves an objective, and of the examination the domains alone', async () => {
  const { objectives } = (await read('/api/objectives')).json();

  expect(objectives).toHaveLength(6);
  expect(objectives[0]).toMatchObject({
    number: 1,
    topics: { status: 'covered' },
    quizzes: { status: 'covered' },
    cases: { status: 'planned', by: [] },
    labs: { status: 'planned', by: [] },
  });
  expect(objectives[0].topics.by).toHaveLength(36);
  expect(objectives[1].topics).toEqual({ status: 'gap', by: [] });
});

test.each(['/api/standards/unknown', '/api/incidents/unknown'])('answers 404 to %s', async (url) => {
  expect((await read(url)).json()).toMatchObject({ code: 'not-found', status: 404 });
});

test('keeps secrets out of the libraries, and strangers out of them', async () => {
  for (const url of ['/api/standards', '/api/incidents', '/api/glossary', '/api/objectives', '/api/incidents/late']) {
    expect((await read(url)).body).not.toContain(canary);
    expect((await app.inject({ method: 'GET', url })).statusCode).toBe(401);
  }
});
