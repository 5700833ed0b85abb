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
import { discussionRoom, type Talker } from './testing/discussion-room.ts';

let database: TestDatabase;
let contexts: readonly Context[];
let apps: readonly App[];
let room: ReturnType<typeof discussionRoom>;
let origin: string;

beforeAll(async () => {
  database = await aDatabase();
  const config = readConfig({ CMDSP_DATA: await mkdtemp(join(tmpdir(), 'cmdsp-events-')) }, []);
  const one = aContext(database, { config });
  // A second process of the same installation.
  const other = aContext(database, { config, secrets: one.secrets });
  contexts = [one, other];
  const [app, second] = [await buildApp(one), await buildApp(other)];
  apps = [app, second];
  room = discussionRoom(one, app);
  origin = await second.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  for (const app of apps) await app.close();
  for (const context of contexts) await context.databases.close();
  await database.drop();
});

/** Opens the stream on the second process; `until` waits for a piece of text in it. */
async function listen(who: Talker) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${origin}/api/discussion-events`, { headers: { cookie: who.cookie } }, resolve).on('error', reject);
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
  const until = async (isThere: () => boolean) => {
    for (let tries = 0; tries < 200 && !isThere(); tries += 1) await new Promise((done) => setTimeout(done, 25));
  };
  await until(() => heard.includes('event: ready'));
  return {
    response,
    text: () => heard,
    isOver: () => isOver,
    hear: (piece: string) => until(() => heard.includes(piece)),
    end: () => until(() => isOver),
    stop: () => response.destroy(),
  };
}

test('a post is heard at once in another process, by its cohort and nobody else, without a word of it', async () => {
  const cohort = await room.aCohort();
  const ana = await room.aMember(cohort);
  const [omar, stranger] = [await room.aMember(cohort), await room.aMember(await room.aCohort())];
  const discussion = await room.open(ana);
  const [near, far] = [await listen(omar), await listen(stranger)];

  await room.write(ana, discussion, { text: 'Heard at once.' });

  await near.hear(discussion);
  expect(near.text()).toContain(`event: change\ndata: {"discussion":"${discussion}"}`);
  expect(near.text()).not.toContain('Heard');
  expect(far.text()).not.toContain(discussion);
  for (const stream of [near, far]) stream.stop();
});

test('one person has one connection: an earlier one is told and ended', async () => {
  const ana = await room.aMember(await room.aCohort());
  const first = await listen(ana);

  const second = await listen(ana);

  await first.end();
  expect(first.text()).toContain('event: replaced');
  expect(second.isOver()).toBe(false);
  second.stop();
});

test('a stream is no place for caches, and ends at once for whoever only asks', async () => {
  const ana = await room.aMember(await room.aCohort());

  const answer = await apps[0]?.inject({ url: '/api/discussion-events?wait=0', headers: { cookie: ana.cookie } });
  const stranger = await apps[0]?.inject({ url: '/api/discussion-events?wait=0' });

  expect(answer?.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  expect(stranger?.statusCode).toBe(401);
});

test('open streams do not keep the program from stopping', async () => {
  const ana = await room.aMember(await room.aCohort());
  const stream = await listen(ana);

  await apps[1]?.close();

  await stream.end();
  expect(stream.isOver()).toBe(true);
});
