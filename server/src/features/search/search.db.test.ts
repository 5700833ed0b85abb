import type { Catalogue } from '@cmdsp/content';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { ensureSearchDocuments } from '../../content/search/ensure-search-documents.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { aStudyCatalogue } from './testing/a-study-catalogue.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let learner: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: aStudyCatalogue(), contentRelease: 'a'.repeat(64) });
  await take(context.contentRelease, context.catalogue);
  await take('b'.repeat(64), { ...context.catalogue, topics: [], glossary: [] });
  app = await buildApp(context);
  learner = await signInAs(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function take(release: string, catalogue: Catalogue): Promise<void> {
  await context.databases.staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .execute();
  await context.databases.staff.transaction().execute((tx) => ensureSearchDocuments(tx, { release, catalogue }));
}

async function search(query: Record<string, string>) {
  const found = await app.inject({ method: 'GET', url: '/api/search', query, headers: { cookie: learner.cookie } });
  return found.json<{
    matching: string;
    suggestion: string | null;
    counts: { kind: string; count: number }[];
    results: {
      kind: string;
      subject: string;
      title: { text: string };
      places: { part: string | null; anchor: string | null; excerpt: { text: string; marks: object[] } }[];
    }[];
  }>();
}

const subjects = async (query: Record<string, string>) => (await search(query)).results.map(({ subject }) => subject);

test('the planner knows a release as soon as it is written', async () => {
  const { rows } = await sql<{ estimated: number; stored: number }>`
    select reltuples::int as estimated, (select count(*)::int from search_documents) as stored
    from pg_class where relname = 'search_documents'`.execute(context.databases.staff);

  expect(rows[0]?.estimated).toBe(rows[0]?.stored);
});

describe('GET /api/search', () => {
  test.each([
    { asked: 'segmentation', first: '1.1', why: 'a word' },
    { asked: 'segmenting', first: '1.1', why: 'another form of a word' },
    { asked: 'segmentat', first: '1.1', why: 'a word that is being typed' },
    { asked: 'gateway segm', first: '1.1', why: 'a word and one being typed' },
    { asked: 'IEC 62304', first: 'iec-62304', why: 'a standard by its number' },
    { asked: 'iec62304', first: 'iec-62304', why: 'a standard written as one word' },
    { asked: '62304', first: 'iec-62304', why: 'a number alone' },
    { asked: '524B', first: 'section-524b', why: 'a section of law' },
    { asked: 'ICSMA-26-223-01', first: 'gateway-incident', why: 'an advisory' },
    { asked: 'icsma 26 223 01', first: 'gateway-incident', why: 'an advisory without its hyphens' },
    { asked: 'CVE-2026-12345', first: 'gateway-incident', why: 'a vulnerability' },
    { asked: 'sbom', first: 'sbom', why: 'a term by its name' },
    { asked: '"night shift"', first: 'night-shift', why: 'words in this order' },
  ])('finds $first first by $why: $asked', async ({ asked, first }) => {
    const found = await search({ q: asked });

    expect(found.matching).toBe('all');
    expect(found.results[0]?.subject).toBe(first);
  });

  test('says where in a topic it is, with the words to mark', async () => {
    const { results } = await search({ q: 'segmentation' });

    expect(results[0]?.places.map(({ part, anchor }) => [part, anchor])).toEqual([
      ['reading', 'walls-between-networks'],
      ['lecture', '2'],
    ]);
    expect(results[0]?.places[0]?.excerpt).toEqual({
      text: 'Segmentation keeps a gateway away from the office.',
      marks: [{ start: 0, end: 12 }],
    });
  });

  test('sends text as text, and the marks beside it', async () => {
    const { results } = await search({ q: 'scripting' });

    expect(results[0]?.places[0]?.excerpt.text).toContain('<script>alert(1)</script> scripting');
  });

  test('counts every kind and shows the one asked for', async () => {
    const found = await search({ q: 'gateway', kind: 'incident' });

    expect(found.results.map(({ kind }) => kind)).toEqual(['incident']);
    expect(Object.fromEntries(found.counts.map(({ kind, count }) => [kind, count]))).toEqual({
      topic: 1,
      standard: 0,
      incident: 1,
      term: 0,
      case: 1,
    });
  });

  test('keeps to the module asked for', async () => {
    expect(await subjects({ q: 'gateway', module: '1' })).not.toEqual([]);
    expect(await subjects({ q: 'gateway', module: '4' })).toEqual([]);
  });

  test('shows what has some of the words when nothing has all of them', async () => {
    const found = await search({ q: 'segmentation unheardof' });

    expect(found.matching).toBe('some');
    expect(found.results[0]?.subject).toBe('1.1');
  });

  test('suggests the word that was meant', async () => {
    expect(await search({ q: 'segmentaton' })).toMatchObject({ matching: 'none', suggestion: 'segmentation' });
  });

  test.each(['!!!', '"', "'; drop table people", '\\', '-', '& | !', ':*', '<->', '\u0000', 'a'.repeat(200)])(
    'takes %j for a question like any other',
    async (asked) => {
      const found = await app.inject({
        method: 'GET',
        url: '/api/search',
        query: { q: asked },
        headers: { cookie: learner.cookie },
      });

      expect([200, 400]).toContain(found.statusCode);
    },
  );

  test('finds nothing of another release', async () => {
    const older = await signInAs(context);
    await context.databases.staff
      .insertInto('cohorts')
      .values({ id: 'other', title: 'Other', release: 'b'.repeat(64) })
      .execute();
    await context.databases.staff
      .insertInto('cohortMembers')
      .values({ personId: older.personId, cohortId: 'other' })
      .execute();
    const other = aContext(database, {
      ...context,
      earlierReleases: { find: async () => ({ ...context.catalogue, topics: [], glossary: [] }) },
    });
    const appOfOther = await buildApp(other);

    const find = async (q: string) =>
      (await appOfOther.inject({ method: 'GET', url: '/api/search', query: { q }, headers: { cookie: older.cookie } }))
        .json<{ results: { subject: string }[] }>()
        .results.map(({ subject }) => subject);
    const found = [await find('segmentation'), await find('62304')];
    await appOfOther.close();

    expect(found).toEqual([[], ['iec-62304', 'gateway-incident']]);
  });
});

describe('the documents of a release', () => {
  test('hold no key, rationale, facilitator’s note, bank text, misconception or consequence', async () => {
    const rows = await context.databases.staff.selectFrom('searchDocuments').selectAll().execute();

    expect(rows.length).toBeGreaterThan(40);
    expect(JSON.stringify(rows).toLowerCase()).not.toContain(canary.toLowerCase());
  });

  test('are not written twice', async () => {
    const count = async () =>
      (await context.databases.staff.selectFrom('searchDocuments').select('number').execute()).length;
    const before = await count();
    const { contentRelease: release, catalogue } = context;

    await context.databases.staff.transaction().execute((tx) => ensureSearchDocuments(tx, { release, catalogue }));

    expect(await count()).toBe(before);
  });
});
