import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { openAppForFile } from '../../testing/open-app-for-file.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

let context: Context;
let app: App;
let owner: SignedIn;

const opened = openAppForFile();

beforeAll(() => {
  ({ app, context } = opened());
});

beforeEach(async () => {
  owner = await signInAs(context);
});

const network = { format: 'cmdsp-network/1', zones: [] };

function send(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, payload?: object, who = owner) {
  const url = `/api/bench/artefacts${path}`;
  return app.inject({ method, url, headers: { cookie: who.cookie }, ...(payload === undefined ? {} : { payload }) });
}

const add = (id: string, parts: object = {}, who = owner) =>
  send('PUT', `/${id}`, { kind: 'network', title: 'Ward 4', body: network, ...parts }, who);
const save = (id: string, body: unknown, revision: number, who = owner) =>
  send('PUT', `/${id}/body`, { body, revision }, who);

async function read(id: string, who = owner) {
  return (await send('GET', `/${id}`, undefined, who)).json<{ body: unknown; revision: number; title: string }>();
}

async function list(who = owner) {
  return (await send('GET', '', undefined, who)).json<{ artefacts: { id: string; title: string }[] }>().artefacts;
}

test('gives back what was put on the bench, whatever JSON it is', async () => {
  const id = randomUUID();
  const body = { b: [1.5, -0.25, null, true, 'NUL \u0000 and 患者 🩺'], a: { nested: {} } };

  const added = await add(id, { body, title: '  Pump 3 ' });

  expect(added.json()).toMatchObject({ id, kind: 'network', title: 'Pump 3', revision: 1 });
  expect((await read(id)).body).toEqual(body);
});

test('lists what was changed last first, with its size and how much room there is', async () => {
  const first = randomUUID();
  await add(first, { title: 'First' });
  await add(randomUUID(), { title: 'Second', body: [] });

  await save(first, { now: 'changed' }, 1);

  const answer = (await send('GET', '')).json();
  expect(answer).toMatchObject({
    artefacts: [
      { title: 'First', revision: 2, bytes: 17 },
      { title: 'Second', revision: 1, bytes: 2 },
    ],
    most: 100,
    mostBytes: 1_048_576,
  });
});

test('takes the same artefact twice without a second one', async () => {
  const id = randomUUID();
  await add(id);

  const again = await add(id);

  expect(again.json()).toMatchObject({ revision: 1 });
  expect(await list()).toHaveLength(1);
});

test('keeps what was changed since when the first sending is repeated late', async () => {
  const id = randomUUID();
  await add(id);
  await save(id, { changed: true }, 1);

  const late = await add(id);

  expect(late.json()).toMatchObject({ revision: 2 });
  expect((await read(id)).body).toEqual({ changed: true });
});

test('refuses another artefact under an id that is taken', async () => {
  const id = randomUUID();
  await add(id);

  expect((await add(id, { kind: 'sbom' })).json()).toMatchObject({ status: 409, code: 'conflict' });
});

test('refuses to write over what another window saved, and changes nothing', async () => {
  const id = randomUUID();
  await add(id);
  await save(id, { from: 'one window' }, 1);

  const late = await save(id, { from: 'another' }, 1);

  expect(late.json()).toMatchObject({ status: 409, code: 'conflict' });
  expect(await read(id)).toMatchObject({ body: { from: 'one window' }, revision: 2 });
});

test('lets one of two windows win that save at the same moment', async () => {
  const id = randomUUID();
  await add(id);

  const answers = await Promise.all([save(id, { window: 1 }, 1), save(id, { window: 2 }, 1)]);

  expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect((await read(id)).revision).toBe(2);
});

test('counts saving the same again as done, also when its keys come in another order', async () => {
  const id = randomUUID();
  await add(id);
  await save(id, { a: 1, b: 2 }, 1);

  const again = await save(id, { b: 2, a: 1 }, 1);

  expect(again.json()).toMatchObject({ revision: 2 });
});

test('gives another name without counting it as a change of the body', async () => {
  const id = randomUUID();
  await add(id);

  const renamed = await send('PUT', `/${id}/title`, { title: 'Ward 5' });

  expect(renamed.json()).toMatchObject({ title: 'Ward 5', revision: 1 });
});

test('puts a copy beside an artefact, once', async () => {
  const id = randomUUID();
  const copy = randomUUID();
  await add(id, { body: { rows: [1, 2] } });
  const copied = () => send('POST', `/${id}/copies`, { id: copy, title: 'Copy of Ward 4' });

  await copied();
  const again = await copied();

  expect(again.json()).toMatchObject({ id: copy, kind: 'network', title: 'Copy of Ward 4', revision: 1 });
  expect((await read(copy)).body).toEqual({ rows: [1, 2] });
  expect(await list()).toHaveLength(2);
});

test('removes an artefact, and removing it again is harmless', async () => {
  const id = randomUUID();
  await add(id);

  expect((await send('DELETE', `/${id}`)).statusCode).toBe(204);
  expect((await send('DELETE', `/${id}`)).statusCode).toBe(204);
  expect((await send('GET', `/${id}`)).statusCode).toBe(404);
  expect((await save(id, {}, 1)).statusCode).toBe(404);
  expect((await send('PUT', `/${id}/title`, { title: 'Gone' })).statusCode).toBe(404);
  expect((await send('POST', `/${id}/copies`, { id: randomUUID(), title: 'Gone' })).statusCode).toBe(404);
});

test('takes one megabyte, and says how much it is when it is more', async () => {
  const text = 'a'.repeat(1024 * 1024 - 2);

  expect((await add(randomUUID(), { body: text })).statusCode).toBe(200);
  expect((await add(randomUUID(), { body: `${text}a` })).json()).toMatchObject({ status: 413, code: 'body-too-large' });
});

test.each([
  ['no body', { body: undefined }],
  ['a kind that no engine has', { kind: 'spreadsheet' }],
  ['a title of spaces', { title: '   ' }],
  ['a title that is too long', { title: 'a'.repeat(121) }],
])('refuses %s', async (_, parts) => {
  expect((await add(randomUUID(), parts)).statusCode).toBe(400);
});

test('refuses a body that nests without end, and goes on', async () => {
  const body = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  const answer = await app.inject({
    method: 'PUT',
    url: `/api/bench/artefacts/${randomUUID()}`,
    payload: `{"kind":"sbom","title":"Deep","body":${body}}`,
    headers: { cookie: owner.cookie, 'content-type': 'application/json' },
  });

  expect(answer.json()).toMatchObject({ status: 400, code: 'request-malformed' });
});

test('says when there is no room for more', async () => {
  await asPerson(context.databases.candidate, owner.personId, (tx) =>
    sql`insert into bench_artefacts (person_id, id, kind, title, body)
      select ${owner.personId}, gen_random_uuid(), 'sbom', 'One of many', '{}' from generate_series(1, 100)`.execute(
      tx,
    ),
  );

  expect((await add(randomUUID())).json()).toMatchObject({ status: 409, code: 'too-many-artefacts' });
});

describe('somebody else', () => {
  test('neither sees, changes nor removes an artefact, even under its id', async () => {
    const id = randomUUID();
    await add(id);
    const other = await signInAs(context);

    await add(id, { body: { taken: 'over' } }, other);
    await save(id, { written: 'over' }, 1, other);
    await send('DELETE', `/${id}`, undefined, other);

    expect((await read(id)).body).toEqual(network);
    expect(await list(other)).toEqual([]);
  });

  test('sees no row through the database role of learners, and staff none at all', async () => {
    await add(randomUUID());
    const other = await signInAs(context);

    const seen = await asPerson(context.databases.candidate, other.personId, (tx) =>
      tx.selectFrom('benchArtefacts').selectAll().execute(),
    );

    expect(seen).toEqual([]);
    await expect(sql`select from bench_artefacts`.execute(context.databases.staff)).rejects.toThrow(
      /permission denied/,
    );
  });
});

test('goes into the download of one’s own data', async () => {
  await add(randomUUID(), { title: 'To take along' });

  const data = await app.inject({ url: '/api/account/data', headers: { cookie: owner.cookie } });

  expect(data.json()).toMatchObject({ bench: [{ kind: 'network', title: 'To take along' }] });
});
