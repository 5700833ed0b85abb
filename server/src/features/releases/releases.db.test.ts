import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { listCohorts } from '../../content/cohorts.ts';
import { recordContentRelease } from '../../content/record-content-release.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aCatalogue } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

const older = 'a'.repeat(64);
const newer = 'b'.repeat(64);
const beforeFiles = 'c'.repeat(64);
const unreadable = 'd'.repeat(64);
const olderFiles = new Map([
  ['handbook.md', 'One\nTwo'],
  ['gone.md', 'Gone'],
]);
const newerFiles = new Map([
  ['handbook.md', 'One\nThree'],
  ['added.md', 'Added'],
]);
let database: TestDatabase;
let context: Context;
let app: App;
let administrator: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, {
    contentRelease: newer,
    earlierReleases: { find: async (release) => (release === older ? aCatalogue() : null) },
  });
  app = await buildApp(context);
  administrator = await signInAs(context, { roles: ['administrator'] });
  await context.databases.staff.transaction().execute(async (tx) => {
    const base = { catalogue: aCatalogue(), isBankPrivate: false, programRelease: 'test' };
    await recordContentRelease(tx, { ...base, release: older, learningFiles: olderFiles });
    await recordContentRelease(tx, { ...base, release: unreadable, learningFiles: olderFiles });
    await tx
      .insertInto('contentReleases')
      .values({ hash: beforeFiles, isBankPrivate: false, programRelease: 'test' })
      .execute();
    await recordContentRelease(tx, { ...base, release: newer, learningFiles: newerFiles });
    await tx.insertInto('cohorts').values({ id: 'self-paced', title: 'Self-paced', release: older }).execute();
  });
});

beforeEach(async () => {
  await context.databases.staff.updateTable('cohorts').set({ release: older }).execute();
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const call = (method: 'GET' | 'POST', url: string, options: { payload?: object; cookie?: string } = {}) =>
  app.inject({
    method,
    url,
    headers: { cookie: options.cookie ?? administrator.cookie },
    ...(options.payload === undefined ? {} : { payload: options.payload }),
  });

const move = (payload: object, cohort = 'self-paced') => call('POST', `/api/cohorts/${cohort}/release`, { payload });
const wish = { release: newer, from: older, reason: 'The spring course begins.' };

describe('GET /api/releases', () => {
  test('lists releases with what they hold, and which cohort is on which', async () => {
    const shown = (await call('GET', '/api/releases')).json();

    expect(shown.newest).toBe(newer);
    expect(shown.cohorts).toMatchObject([{ id: 'self-paced', release: older, isServed: true }]);
    expect(
      Object.fromEntries(shown.releases.map(({ hash, kept }: { hash: string; kept: object }) => [hash, kept])),
    ).toMatchObject({
      [older]: { files: 2, completeTopics: 1, practiceQuestions: 108, terms: 1 },
      [newer]: { files: 2 },
      [beforeFiles]: null,
    });
  });

  test('says when people see the newest release because theirs cannot be read', async () => {
    await context.databases.staff.updateTable('cohorts').set({ release: unreadable }).execute();

    const shown = (await call('GET', '/api/releases')).json();

    expect(shown.cohorts).toMatchObject([{ release: unreadable, isServed: false }]);
  });
});

describe('GET /api/releases/:release/changes', () => {
  test('names the files that differ', async () => {
    const shown = await call('GET', `/api/releases/${newer}/changes?since=${older}`);

    expect(shown.json()).toEqual({
      files: [
        { path: 'added.md', change: 'added', linesAdded: 1, linesRemoved: 0 },
        { path: 'gone.md', change: 'removed', linesAdded: 0, linesRemoved: 1 },
        { path: 'handbook.md', change: 'changed', linesAdded: 1, linesRemoved: 1 },
      ],
      unchanged: 0,
    });
  });

  test('answers 404 where files were not kept', async () => {
    expect((await call('GET', `/api/releases/${beforeFiles}/changes?since=${older}`)).statusCode).toBe(404);
  });
});

describe('POST /api/cohorts/:id/release', () => {
  test('moves the cohort, fills its search and tells the ledger who and why', async () => {
    const answer = await move(wish);

    const [cohort] = await listCohorts(context.databases.staff);
    const record = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor', 'reason', 'body'])
      .where('streamKind', '=', 'cohort')
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow();
    const documents = await context.databases.staff
      .selectFrom('searchDocuments')
      .select('number')
      .where('release', '=', newer)
      .execute();
    expect(answer.statusCode).toBe(204);
    expect(cohort?.release).toBe(newer);
    expect(record).toMatchObject({
      kind: 'cohort-moved',
      actor: `person:${administrator.personId}`,
      reason: wish.reason,
    });
    expect(record.body).toContain(older);
    expect(documents.length).toBeGreaterThan(36);
  });

  test('holds for people who are signed in, from their next request on', async () => {
    const learner = await signInAs(context);
    const releaseOf = async () => {
      const request = { headers: { cookie: learner.cookie } };
      // The viewer is found by the cookie alone.
      const viewer = await context.viewerOf(request as Parameters<Context['viewerOf']>[0]);
      return viewer.kind === 'person' ? viewer.contentRelease : null;
    };
    const before = await releaseOf();

    await move(wish);

    expect([before, await releaseOf()]).toEqual([older, newer]);
  });

  test('may be repeated and changes nothing then', async () => {
    await move(wish);

    expect((await move(wish)).statusCode).toBe(204);
  });

  test.each([
    { what: 'somebody else moved it meanwhile', payload: { ...wish, from: beforeFiles }, status: 409 },
    { what: 'the release is not known', payload: { ...wish, release: 'e'.repeat(64) }, status: 404 },
    { what: 'its files were not kept', payload: { ...wish, release: beforeFiles }, status: 404 },
    { what: 'this program cannot serve it', payload: { ...wish, release: unreadable }, status: 404 },
    { what: 'no reason is given', payload: { ...wish, reason: ' ' }, status: 400 },
    { what: 'there is no such cohort', payload: wish, cohort: 'nobody', status: 404 },
  ])('is refused when $what', async ({ payload, cohort, status }) => {
    const answer = await move(payload, cohort);

    expect(answer.statusCode).toBe(status);
    expect(await listCohorts(context.databases.staff)).toMatchObject([{ release: older }]);
  });

  test.each([
    { who: 'a candidate', options: {}, status: 403 },
    { who: 'an officer', options: { roles: ['officer'] as const }, status: 403 },
    {
      who: 'an administrator without a second factor',
      options: { roles: ['administrator'] as const, isSecondFactorDone: false },
      status: 403,
    },
  ])('is not for $who', async ({ options, status }) => {
    const { cookie } = await signInAs(context, options);

    const answer = await call('POST', '/api/cohorts/self-paced/release', { payload: wish, cookie });

    expect(answer.statusCode).toBe(status);
  });
});
