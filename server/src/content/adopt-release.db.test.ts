import { readCatalogue } from '@cmdsp/content';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Databases, openDatabases } from '../db/database.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { loadShippedContent } from '../testing/kept-content.ts';
import { withClient } from '../testing/with-client.ts';
import { adoptRelease } from './adopt-release.ts';
import { listCohorts, moveCohort } from './cohorts.ts';
import { hashContent } from './hash-content.ts';
import type { LoadedContent } from './load-content.ts';
import { readCatalogueApart } from './read-catalogue-apart.ts';
import { findReleaseFiles, readRelease } from './read-release.ts';

const shipped = join(import.meta.dirname, '../../../content');
const programRelease = '0.1.0';
let directory: string;
let first: LoadedContent;
let second: LoadedContent;
let database: TestDatabase;
let databases: Databases;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-releases-'));
  await cp(shipped, directory, { recursive: true });
  first = await loadShippedContent({ directory });
  const handbook = join(directory, 'handbook.md');
  await writeFile(handbook, `${await readFile(handbook, 'utf8')}\nOne more sentence.\n`);
  second = await loadShippedContent({ directory, use: '-changed' });
}, 300_000);

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function open() {
  database = await aDatabase();
  databases = openDatabases((role) => database.url(role));
}

async function close() {
  await databases.close();
  await database.drop();
}

const adopt = (content: LoadedContent, isFollowing = false) =>
  adoptRelease(databases.staff, { content, programRelease, isFollowing });

describe('adoptRelease', () => {
  beforeEach(open);
  afterEach(close);

  test('opens the self-paced cohort on the first release', async () => {
    const adoption = await adopt(first);

    expect(adoption).toEqual({ staying: [], followed: [] });
    expect(await listCohorts(databases.staff)).toMatchObject([
      { id: 'self-paced', title: 'Self-paced', release: first.release },
    ]);
  });

  test('leaves the cohort where it is when newer content comes', async () => {
    await adopt(first);

    const adoption = await adopt(second);

    expect(adoption.staying).toMatchObject([{ id: 'self-paced', release: first.release }]);
    expect(await listCohorts(databases.staff)).toMatchObject([{ release: first.release }]);
  });

  test('moves the cohort along in a demonstration, and the ledger says so', async () => {
    await adopt(first, true);

    const adoption = await adopt(second, true);

    const records = await databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor'])
      .where('streamKind', '=', 'cohort')
      .orderBy('sequence')
      .execute();
    expect(adoption.followed).toMatchObject([{ id: 'self-paced', release: first.release }]);
    expect(await listCohorts(databases.staff)).toMatchObject([{ release: second.release }]);
    expect(records).toEqual([
      { kind: 'cohort-opened', actor: 'system' },
      { kind: 'cohort-moved', actor: 'system' },
    ]);
  });

  test('writes a release, its files and its search once, also when processes start together', async () => {
    await Promise.all([adopt(first), adopt(first), adopt(first)]);

    const count = async (table: 'contentReleases' | 'contentReleaseFiles' | 'cohorts') =>
      (await databases.staff.selectFrom(table).selectAll().execute()).length;
    const numbers = await databases.staff.selectFrom('searchDocuments').select('number').execute();
    expect([await count('contentReleases'), await count('contentReleaseFiles'), await count('cohorts')]).toEqual([1, 1, 1]);
    expect(numbers.length).toBeGreaterThan(100);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  });

  test('keeps every learning file as it was and nothing of the bank', async () => {
    await adopt(first);

    const files = await findReleaseFiles(databases.staff, first.release);

    expect(files).not.toBeNull();
    expect(hashContent(files ?? new Map())).toBe(hashContent(first.learningFiles));
    expect([...(files ?? new Map()).keys()].filter((path) => path.startsWith('bank/'))).toEqual([]);
  });
});

describe('a release', () => {
  beforeAll(async () => {
    await open();
    await adopt(first);
  });
  afterAll(close);

  test('reads back as the catalogue it was, without its bank', async () => {
    const reading = await readRelease(databases.staff, first.release, readCatalogueApart);

    if (reading.kind !== 'read') throw new Error(reading.reason);
    expect({ ...reading.catalogue, bank: null }).toEqual({ ...first.catalogue, bank: null });
    expect(reading.catalogue.bank).toEqual({ questions: [], sets: [] });
  }, 300_000);

  test('that breaks a bound while it is read is not served, and the reason is told', async () => {
    const reading = await readRelease(databases.staff, first.release, () => 'too-costly');

    expect(reading).toEqual({ kind: 'unreadable', reason: 'reading it took more time or memory than it may' });
  });

  test.each([
    "update cmdsp.content_releases set program_release = 'other'",
    'delete from cmdsp.content_release_files',
    'truncate cmdsp.content_release_files',
    "update cmdsp.content_release_files set learning_hash = repeat('0', 64)",
  ])('refuses %s, whoever asks', async (statement) => {
    const change = withClient(database.connectionString, (client) => client.query(statement));

    await expect(change).rejects.toThrow('a content release is never changed');
  });

  test('shows its files to no candidate', async () => {
    const read = databases.candidate.selectFrom('contentReleaseFiles').select('release').execute();

    await expect(read).rejects.toThrow('permission denied');
  });
});

describe('a release that this program understands only a part of', () => {
  beforeEach(open);
  afterEach(close);

  test('is not served', async () => {
    const { catalogue } = first;
    const [topic, ...rest] = catalogue.topics;
    if (topic === undefined) throw new Error('No topics');
    const richer = { ...catalogue, topics: [{ ...topic, quiz: [...topic.quiz, ...topic.quiz] }, ...rest] };
    await adopt({ ...first, catalogue: richer });

    const reading = await readRelease(databases.staff, first.release, readCatalogue);

    expect(reading).toMatchObject({ kind: 'unreadable' });
  });
});

describe('moveCohort', () => {
  beforeAll(async () => {
    await open();
    await adopt(first);
    await adopt(second);
  });
  afterAll(close);

  /** Moves and takes it back, so that each case begins where the first release left the cohort. */
  async function move(cohortId: string, release: string) {
    const tx = await databases.staff.startTransaction().execute();
    const outcome = await moveCohort(tx, { cohortId, release, actor: 'system', reason: 'A test.' });
    await tx.rollback().execute();
    return outcome;
  }

  test.each([
    { what: 'to a kept release', cohort: 'self-paced', release: () => second.release, kind: 'moved' },
    { what: 'to where it is', cohort: 'self-paced', release: () => first.release, kind: 'already-there' },
    { what: 'to a release nobody kept', cohort: 'self-paced', release: () => 'f'.repeat(64), kind: 'no-release' },
    { what: 'when there is no such cohort', cohort: 'nobody', release: () => second.release, kind: 'no-cohort' },
  ])('answers $kind $what', async ({ cohort, release, kind }) => {
    expect(await move(cohort, release())).toMatchObject({ kind });
  });
});
