import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import { canary } from '../testing/a-catalogue.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { type SignedIn, signInAs } from '../testing/sign-in-as.ts';
import type { App } from './app-type.ts';

const url = '/api/topics/1.1/content';
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

const get = (headers: Record<string, string> = {}, address = url) =>
  app.inject({ method: 'GET', url: address, headers: { cookie: learner.cookie, ...headers } });

describe('content from memory', () => {
  test('is the same text plain, gzipped and in brotli', async () => {
    const plain = await get();
    const zipped = await get({ 'accept-encoding': 'gzip, deflate' });
    const brotlied = await get({ 'accept-encoding': 'gzip, deflate, br' });

    expect(plain.json()).toMatchObject({ id: '1.1', title: 'Topic 1.1' });
    expect([plain, zipped, brotlied].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ]);
    expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(brotliDecompressSync(brotlied.rawPayload).equals(plain.rawPayload)).toBe(true);
  });

  test('is not sent again to a browser that has it', async () => {
    const { etag } = (await get()).headers;

    const again = await get({ 'if-none-match': String(etag) });

    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(again.headers['cache-control']).toBe('private, no-cache');
  });

  test('holds neither keys nor what is for facilitators', async () => {
    expect((await get()).body).not.toContain(canary);
  });

  test.each([
    { who: 'strangers', signIn: async () => null, status: 401 },
    {
      who: 'people without the agreement',
      signIn: () => signInAs(context, { isAgreementAccepted: false }),
      status: 403,
    },
  ])('is refused to $who, also when it has just been sent to somebody', async ({ signIn, status }) => {
    await get();
    const person = await signIn();

    const refused = await get({ cookie: person?.cookie ?? '' });

    expect(refused.statusCode).toBe(status);
  });

  test('answers 404 for what the release does not hold', async () => {
    expect((await get({}, '/api/standards/nothing')).statusCode).toBe(404);
  });
});
