import { mkdtemp } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import type { LiveRoom } from './load-room.ts';
import { type Attending, liveRoom } from './testing/live-room.ts';

let database: TestDatabase;
let contexts: readonly Context[];
let apps: readonly App[];
let live: ReturnType<typeof liveRoom>;
let origin: string;

beforeAll(async () => {
  database = await aDatabase();
  const config = readConfig({ CMDSP_DATA: await mkdtemp(join(tmpdir(), 'cmdsp-live-')) }, []);
  const one = aContext(database, { config });
  // A second process of the same installation: pages hang on it, the facilitator works on the first.
  const other = aContext(database, { config, secrets: one.secrets });
  contexts = [one, other];
  const [app, second] = [await buildApp(one), await buildApp(other)];
  apps = [app, second];
  live = liveRoom(one, app);
  origin = await second.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  for (const app of apps) await app.close();
  for (const context of contexts) await context.databases.close();
  await database.drop();
});

/** Opens the stream of a session on the second process. */
async function follow(who: Attending, session: string) {
  const path = `${origin}/api/live-sessions/${session}/events`;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(path, { headers: { cookie: who.cookie } }, resolve).on('error', reject);
  });
  let heard = '';
  let isOver = false;
  response.setEncoding('utf8');
  response.on('data', (piece: string) => {
    heard += piece;
  });
  response.on('close', () => {
    isOver = true;
  });
  const rooms = () =>
    [...heard.matchAll(/event: room\ndata: (.*)\n\n/g)].map(([, data]) => JSON.parse(data ?? '') as LiveRoom); // as the contract says
  const until = async (isThere: () => boolean) => {
    for (let tries = 0; tries < 400 && !isThere(); tries += 1) await new Promise((done) => setTimeout(done, 25));
  };
  await until(() => rooms().length > 0);
  return {
    rooms,
    text: () => heard,
    status: response.statusCode,
    isOver: () => isOver,
    hear: (isRight: (room: LiveRoom) => boolean) => until(() => rooms().some(isRight)),
    end: () => until(() => isOver),
    stop: () => response.destroy(),
  };
}

async function anOpenClass() {
  const cohort = await live.aCohort();
  const teacher = await live.aFacilitator(cohort);
  const [ana, omar] = [await live.aMember(cohort), await live.aMember(cohort)];
  const session = await live.open(teacher, cohort);
  return { cohort, teacher, ana, omar, session };
}

test('everybody hears alike and at once where the facilitator is, in another process, and nothing of one person', async () => {
  const { teacher, ana, omar, session } = await anOpenClass();
  const streams = [await follow(ana, session), await follow(omar, session)];
  const { slideVersion } = await live.room(teacher, session);

  await live.send(teacher, `PUT /api/staff/live-sessions/${session}/slide`, { slide: 1, after: slideVersion });

  for (const stream of streams) await stream.hear(({ slide }) => slide === 1);
  const [one, other] = streams.map(({ rooms }) => rooms().find(({ slide }) => slide === 1));
  expect(one).toEqual(other);
  expect(one?.slide).toBe(1);
  for (const { personId } of [ana, omar, teacher]) expect(streams[0]?.text()).not.toContain(personId);
  for (const stream of streams) stream.stop();
});

test('versions only rise on a stream, however many change the room together', async () => {
  const { cohort, teacher, ana, session } = await anOpenClass();
  const stream = await follow(ana, session);
  const crowd: Attending[] = [];
  for (let person = 0; person < 8; person += 1) crowd.push(await live.aMember(cohort));
  const { slideVersion } = await live.room(teacher, session);

  await Promise.all([
    ...crowd.map((who) => live.send(who, `PUT /api/live-sessions/${session}/hand`, { isRaised: true })),
    live.send(teacher, `PUT /api/staff/live-sessions/${session}/slide`, { slide: 1, after: slideVersion }),
  ]);

  await stream.hear(({ hands, slide }) => hands.length === 8 && slide === 1);
  const versions = stream.rooms().map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted((one, other) => one - other));
  expect(stream.rooms().at(-1)).toMatchObject({ slide: 1 });
  // Eight hands are told in fewer messages than eight.
  expect(stream.rooms().length).toBeLessThan(8);
  stream.stop();
});

test('whoever comes back hears the newest at once, and what was missed is not missed', async () => {
  const { teacher, ana, session } = await anOpenClass();
  const before = await follow(ana, session);
  before.stop();
  const { slideVersion } = await live.room(teacher, session);
  await live.send(teacher, `PUT /api/staff/live-sessions/${session}/slide`, { slide: 1, after: slideVersion });

  const after = await follow(ana, session);

  expect(after.rooms()[0]).toMatchObject({ slide: 1 });
  after.stop();
});

test('notes who is there while they are connected, and that they left', async () => {
  const { teacher, ana, session } = await anOpenClass();
  const watching = await follow(teacher, session);
  const stream = await follow(ana, session);
  await watching.hear(({ present }) => present === 1);
  stream.stop();

  await watching.hear(({ present, version }) => present === 0 && version > 3);

  const desk = (await live.send(teacher, `GET /api/staff/live-sessions/${session}/desk`)) as {
    attendance: { name: string; leftAt: string | null; visits: number }[];
  }; // as the contract says
  expect(desk.attendance).toMatchObject([{ name: 'Ana Silva', visits: 1 }]);
  expect(desk.attendance[0]?.leftAt).not.toBeNull();
  watching.stop();
});

test('one person has one stream: an earlier one is told and ended', async () => {
  const { ana, session } = await anOpenClass();
  const first = await follow(ana, session);

  const second = await follow(ana, session);

  await first.end();
  expect(first.text()).toContain('event: replaced');
  expect(second.isOver()).toBe(false);
  second.stop();
});

test('a stranger to the cohort gets no stream, and open streams do not keep the program from stopping', async () => {
  const { ana, session } = await anOpenClass();
  const stranger = await live.aMember(await live.aCohort());
  const stream = await follow(ana, session);
  const refused = await apps[0]?.inject({
    url: `/api/live-sessions/${session}/events`,
    headers: { cookie: stranger.cookie },
  });

  await apps[1]?.close();

  await stream.end();
  expect(stream.isOver()).toBe(true);
  expect(refused?.statusCode).toBe(404);
});
