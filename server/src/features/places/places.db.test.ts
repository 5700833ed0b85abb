import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { aCatalogue, aTree } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

const heading = (id: string, title: string) =>
  ({ kind: 'heading', level: 2, id, children: [{ kind: 'text', text: title }] }) as const;

/** Topic 1.1 with a reading of two sections, `words` being the text of the second. */
function aReading(words: string) {
  const catalogue = aCatalogue();
  const children = [heading('one', 'One'), ...aTree('First').children, heading('two', 'Two'), ...aTree(words).children];
  return {
    ...catalogue,
    topics: catalogue.topics.map((topic) =>
      topic.id === '1.1'
        ? { ...topic, reading: { tree: { kind: 'document' as const, children }, words: 4, minutes: 1 } }
        : topic,
    ),
  };
}

let database: TestDatabase;
let context: Context;
let app: App;
let laterApp: App;
let learner: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: aReading('Second') });
  app = await buildApp(context);
  laterApp = await buildApp({ ...context, catalogue: aReading('Second, rewritten') });
});

beforeEach(async () => {
  learner = await signInAs(context);
});

afterAll(async () => {
  await app.close();
  await laterApp.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

async function places(of: App = app) {
  const answer = await of.inject({ url: '/api/topics/1.1/places', headers: { cookie: learner.cookie } });
  return answer.json<{ readingHash: string; lecture: unknown; reading: unknown }>();
}

async function save(part: 'lecture' | 'reading', payload: object, topic = '1.1') {
  const headers = { cookie: learner.cookie };
  return app.inject({ method: 'PUT', url: `/api/topics/${topic}/places/${part}`, payload, headers });
}

test('begins with no place', async () => {
  expect(await places()).toMatchObject({ lecture: null, reading: null });
});

test('remembers the slide and the exact place in the reading, the newest of each', async () => {
  const { readingHash: textHash } = await places();
  await save('lecture', { slide: 0 });
  await save('lecture', { slide: 1 });
  await save('reading', { block: 1, permille: 10, textHash });
  await save('reading', { block: 3, permille: 250, textHash });

  const now = await places();

  expect(now).toMatchObject({
    lecture: { slide: 1 },
    reading: { block: 3, permille: 250, section: { id: 'two', title: 'Two' } },
  });
});

test('leads to the section when the text has changed since', async () => {
  const { readingHash: textHash } = await places();
  await save('reading', { block: 3, permille: 250, textHash });

  expect(await places(laterApp)).toMatchObject({ reading: { block: null, permille: 0, section: { id: 'two' } } });
});

test('refuses a place in a text that is no longer the one served', async () => {
  const answer = await save('reading', { block: 1, permille: 0, textHash: 'a'.repeat(64) });

  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({ code: 'conflict' });
});

test.each([
  ['a slide that does not exist', 'lecture', { slide: 2 }, '1.1'],
  ['a lecture that is not written', 'lecture', { slide: 0 }, '1.2'],
  ['a reading that is not written', 'reading', { block: 0, permille: 0, textHash: 'a'.repeat(64) }, '1.2'],
] as const)('finds nothing at %s', async (_, part, payload, topic) => {
  expect((await save(part, payload, topic)).statusCode).toBe(404);
});

test('keeps the places of one person from another, in the database too', async () => {
  await save('lecture', { slide: 1 });
  const other = await signInAs(context);

  const seen = await asPerson(context.databases.candidate, other.personId, (tx) =>
    tx.selectFrom('studyPlaces').selectAll().where('personId', '=', learner.personId).execute(),
  );

  expect(seen).toEqual([]);
});

test('asks strangers to sign in', async () => {
  expect((await app.inject({ url: '/api/topics/1.1/places' })).statusCode).toBe(401);
});
