import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aCatalogue, canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let learner: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: aCatalogue() });
  app = await buildApp(context);
  learner = await signInAs(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const get = (url: string, who: SignedIn | null = learner) =>
  app.inject({ method: 'GET', url, headers: who === null ? {} : { cookie: who.cookie } });

test('shows a module with its introduction, six topics and review, and no key', async () => {
  const answer = await get('/api/modules/1');

  expect(answer.json()).toMatchObject({
    number: 1,
    introduction: { title: 'Before module 1' },
    review: { title: 'After module 1' },
    previous: null,
    next: { number: 2 },
  });
  expect(answer.json().topics.map(({ id }: { id: string }) => id)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6']);
  expect(answer.body).not.toContain(canary);
});

test('shows a module whose texts are not written yet', async () => {
  expect((await get('/api/modules/6')).json()).toMatchObject({
    introduction: null,
    review: null,
    previous: { number: 5 },
    next: null,
  });
});

test('shows the study guide of a group, and says when there is none', async () => {
  expect((await get('/api/guides/engineering')).json()).toMatchObject({
    group: { id: 'engineering' },
    guide: { title: 'For engineers' },
  });
  expect((await get('/api/guides/product')).statusCode).toBe(404);
});

test.each(['/api/modules/1', '/api/guides/engineering'])('refuses %s to strangers', async (url) => {
  expect((await get(url, null)).statusCode).toBe(401);
});

test.each(['/api/modules/7', '/api/guides/other'])('refuses %s, which nobody can mean', async (url) => {
  expect((await get(url)).statusCode).toBe(400);
});
