import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

async function choose(who: SignedIn, option: number) {
  const headers = { cookie: who.cookie };
  await app.inject({ method: 'PUT', url: '/api/topics/1.1/polls/1', payload: { option }, headers });
}

async function resultsFor(who: SignedIn) {
  const answer = await app.inject({ url: '/api/topics/1.1/polls', headers: { cookie: who.cookie } });
  return answer.json<{ results: unknown[] }>().results;
}

test('shows how others chose from five answers on, to those who chose, and never who', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => signInAs(context)));
  const [first, second, third, fourth, fifth] = people;
  if (first === undefined || second === undefined || third === undefined) throw new Error('five people are needed');
  if (fourth === undefined || fifth === undefined) throw new Error('five people are needed');
  for (const who of [first, second, third]) await choose(who, 0);
  await choose(fourth, 1);

  const afterFour = await resultsFor(first);
  await choose(fifth, 1);
  const afterFive = await resultsFor(first);
  const forOnlooker = await resultsFor(await signInAs(context));

  expect(afterFour).toEqual([]);
  expect(afterFive).toEqual([{ slide: 1, counts: [3, 2] }]);
  expect(forOnlooker).toEqual([]);
});

test('counts somebody who changes their mind once', async () => {
  const changing = await signInAs(context);
  await choose(changing, 0);
  await choose(changing, 1);

  expect(await resultsFor(changing)).toEqual([{ slide: 1, counts: [3, 3] }]);
});
