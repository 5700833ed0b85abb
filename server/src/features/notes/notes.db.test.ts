import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
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
});

beforeEach(async () => {
  learner = await signInAs(context);
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const aNote = (parts: object = {}) => ({
  topic: '1.1',
  block: 0,
  start: 0,
  end: 7,
  quote: 'Reading',
  before: '',
  after: '',
  textHash: 'b'.repeat(64),
  text: '',
  revision: 0,
  ...parts,
});

function put(id: string, parts: object = {}, who = learner) {
  return app.inject({ method: 'PUT', url: `/api/notes/${id}`, payload: aNote(parts), headers: { cookie: who.cookie } });
}

async function list(who = learner) {
  const answer = await app.inject({ url: '/api/topics/1.1/notes', headers: { cookie: who.cookie } });
  return answer.json<{ notes: { id: string; text: string; revision: number }[] }>().notes;
}

test('keeps a note exactly as it was typed', async () => {
  const id = randomUUID();
  const text = '  Ask Anna:\n\twho owns the “gateway”?\r\n患者 🩺 ';

  const saved = await put(id, { text });

  expect(saved.statusCode).toBe(200);
  expect(await list()).toMatchObject([{ id, text, quote: 'Reading', revision: 1 }]);
});

test('takes the same note twice without a second row or revision', async () => {
  const id = randomUUID();
  await put(id, { text: 'once' });

  const again = await put(id, { text: 'once' });

  expect(again.json()).toMatchObject({ revision: 1 });
  expect(await list()).toHaveLength(1);
});

test('refuses to write over what another device wrote, and changes nothing', async () => {
  const id = randomUUID();
  await put(id, { text: 'first' });
  await put(id, { text: 'from the phone', revision: 1 });

  const late = await put(id, { text: 'from the laptop', revision: 1 });

  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({ code: 'conflict' });
  expect(await list()).toMatchObject([{ text: 'from the phone', revision: 2 }]);
});

test('never moves the words a note stands on', async () => {
  const id = randomUUID();
  await put(id, { text: 'a' });
  await put(id, { text: 'b', revision: 1, quote: 'other', end: 5 });

  expect(await list()).toMatchObject([{ text: 'b', quote: 'Reading', end: 7 }]);
});

test('removes a note, and removing it again is harmless', async () => {
  const id = randomUUID();
  await put(id);
  const remove = () => app.inject({ method: 'DELETE', url: `/api/notes/${id}`, headers: { cookie: learner.cookie } });

  expect((await remove()).statusCode).toBe(204);
  expect((await remove()).statusCode).toBe(204);
  expect(await list()).toEqual([]);
});

test('lists the notes of all topics under their titles', async () => {
  await put(randomUUID(), { text: 'mine' });

  const { topics } = (await app.inject({ url: '/api/notes', headers: { cookie: learner.cookie } })).json<{
    topics: unknown[];
  }>();

  expect(topics).toMatchObject([{ id: '1.1', title: 'Topic 1.1', notes: [{ text: 'mine' }] }]);
});

test.each([
  ['words without a place', { start: 3, end: 3 }, 400],
  ['a place without words', { quote: '' }, 400],
  ['an end before its start', { start: 8, end: 7 }, 400],
  ['a character that cannot be kept', { text: 'a\0b' }, 400],
  ['a note that is too long', { text: 'a'.repeat(10_001) }, 400],
  ['a topic without a reading', { topic: '1.2' }, 404],
])('refuses %s', async (_, parts, status) => {
  expect((await put(randomUUID(), parts)).statusCode).toBe(status);
});

describe('somebody else', () => {
  test('neither sees, changes nor removes a note, even under its id', async () => {
    const id = randomUUID();
    await put(id, { text: 'private' });
    const other = await signInAs(context);

    await put(id, { text: 'taken over' }, other);
    await app.inject({ method: 'DELETE', url: `/api/notes/${id}`, headers: { cookie: other.cookie } });

    expect(await list()).toMatchObject([{ text: 'private' }]);
    expect(await list(other)).toEqual([]);
  });

  test('sees no row through the database role of learners, and staff none at all', async () => {
    await put(randomUUID(), { text: 'private' });
    const other = await signInAs(context);

    const seen = await asPerson(context.databases.candidate, other.personId, (tx) =>
      tx.selectFrom('studyNotes').selectAll().execute(),
    );

    expect(seen).toEqual([]);
    await expect(sql`select from study_notes`.execute(context.databases.staff)).rejects.toThrow(/permission denied/);
  });
});

test('goes into the download of one’s own data', async () => {
  await put(randomUUID(), { text: 'mine to take along' });

  const data = await app.inject({ url: '/api/account/data', headers: { cookie: learner.cookie } });

  expect(data.json()).toMatchObject({ notes: [{ topic: '1.1', quote: 'Reading', body: 'mine to take along' }] });
});

test('says when there is no room for more', async () => {
  await asPerson(context.databases.candidate, learner.personId, (tx) =>
    sql`insert into study_notes (person_id, id, topic, block, start_at, end_at, quote, words_before, words_after, text_hash, body)
      select ${learner.personId}, gen_random_uuid(), '1.1', 0, 0, 1, 'R', '', '', ${'b'.repeat(64)}, ''
      from generate_series(1, 2000)`.execute(tx),
  );

  const answer = await put(randomUUID());

  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({ code: 'too-many-notes' });
});
