import { readFile, rm, writeFile } from 'node:fs/promises';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { BackupError } from './backup-format.ts';
import { listTables } from './list-tables.ts';
import { openAttachmentStore } from '../attachments/attachment-store.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let file: string;
let from: string;
let to: string;

beforeEach(async () => {
  source = await aDatabase();
  target = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cmdsp-backup-'));
  file = join(folder, 'backup.gz');
  from = join(folder, 'from');
  to = join(folder, 'to');
});

afterEach(async () => {
  await source.drop();
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

async function query<Row extends object>(database: TestDatabase, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: database.url('owner') });
  await client.connect();
  try {
    await client.query("set search_path = cmdsp; set timezone = 'UTC'");
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const personId = '0190a000-0000-7000-8000-000000000001';

async function fill(database: TestDatabase): Promise<void> {
  await query(
    database,
    'insert into people (id, legal_name, display_name, audience_group, created_at) values ($1, $2, $3, $4, $5)',
    [personId, 'Nguyễn Thị Ánh\t"Łukasz"\\ Ελένη 王小明 ليلى', 'Ánh', 'cybersecurity', '2026-02-03 04:05:06.789012+00'],
  );
  await query(database, "insert into person_keys (person_id, wrapped_key) values ($1, '\\x00ff10'::bytea)", [personId]);
  await query(
    database,
    `insert into ledger_records (stream_kind, stream_id, sequence, kind, at, actor, reason, body, previous_hash, hash)
     select 'test', 's', n, 'noted', clock_timestamp(), 'test', null, '{"b":1.10,"a":"' || n || '"}', 'p' || n, 'h' || n from generate_series(1, 4500) n`,
  );
}

async function everything(database: TestDatabase): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: database.url('owner') });
  await client.connect();
  const tables = await listTables(client);
  await client.end();
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    rows[name] = (await query<{ line: string }>(database, `select r::text as line from "${name}" r order by 1`)).map(
      (row) => row.line,
    );
  }
  return rows;
}

describe('backup and restore', () => {
  test('brings every row back exactly: Unicode, bytes, microseconds, large integers', async () => {
    await fill(source);
    await query(source, 'update ledger_records set sequence = 9007199254740993 where sequence = 4500');

    await writeBackup({ ownerUrl: source.url('owner'), file, attachments: openAttachmentStore(from), secrets: null });
    const restored = await restoreBackup({
      ownerUrl: target.connectionString,
      file,
      attachments: to,
      passphrase: null,
    });

    expect(restored.footer.tables['ledger_records']?.rows).toBe(4500);
    expect(await everything(target)).toEqual(await everything(source));
  });

  test('brings back rows that refer to each other in a circle, and to later rows of their own table', async () => {
    await fill(source);
    const [discussion, first, second] = ['2', '3', '4'].map((end) => personId.slice(0, -1) + end);
    const release = 'a'.repeat(64);
    await query(
      source,
      "insert into content_releases (hash, program_release, is_bank_private) values ($1, 'test', false)",
      [release],
    );
    await query(source, "insert into cohorts (id, title, release) values ('one', 'One', $1)", [release]);
    await query(
      source,
      `insert into discussions (id, cohort_id, place_kind, place, kind, title, opened_by)
       values ($1, 'one', 'cohort', '', 'question', 'Which one?', $2)`,
      [discussion, personId],
    );
    await query(
      source,
      'insert into discussion_posts (id, discussion_id, sequence, author_id) values ($1, $3, 1, $4), ($2, $3, 2, $4)',
      [first, second, discussion, personId],
    );
    await query(source, 'update discussion_posts set quoted_post_id = $2 where id = $1', [first, second]);
    await query(source, 'update discussions set answer_post_id = $2 where id = $1', [discussion, second]);

    await writeBackup({ ownerUrl: source.url('owner'), file, attachments: openAttachmentStore(from), secrets: null });
    await restoreBackup({ ownerUrl: target.connectionString, file, attachments: to, passphrase: null });

    expect(await everything(target)).toEqual(await everything(source));
  });

  test('is one snapshot: rows committed while it is written are not half in it', async () => {
    await fill(source);
    const busy = new AbortController();
    const writing = keepWriting(source, busy.signal);

    await writeBackup({ ownerUrl: source.url('owner'), file, attachments: openAttachmentStore(from), secrets: null });
    busy.abort();
    const written = await writing;
    await restoreBackup({ ownerUrl: target.connectionString, file, attachments: to, passphrase: null });

    const [pairs] = await query<{ heads: number; records: number }>(
      target,
      "select (select count(*)::int from ledger_heads where stream_kind = 'busy') as heads, (select count(*)::int from ledger_records where stream_kind = 'busy') as records",
    );
    expect(written).toBeGreaterThan(0);
    expect(pairs?.records).toBe(pairs?.heads);
  });

  test('refuses a database that already holds data and leaves it alone', async () => {
    await fill(source);
    await fill(target);
    await writeBackup({ ownerUrl: source.url('owner'), file, attachments: openAttachmentStore(from), secrets: null });
    const before = await everything(target);

    const restoring = restoreBackup({ ownerUrl: target.connectionString, file, attachments: to, passphrase: null });

    await expect(restoring).rejects.toMatchObject({ code: 'database-not-empty' });
    expect(await everything(target)).toEqual(before);
  });

  test.each([
    ['a changed row', (text: string) => text.replace('Ánh', 'Anh')],
    [
      'a missing row',
      (text: string) =>
        text
          .split('\n')
          .filter((_, index) => index !== 5)
          .join('\n'),
    ],
    ['a file that ends too early', (text: string) => text.split('\n').slice(0, 100).join('\n')],
    ['a file of another kind', () => 'hello'],
  ])('refuses %s and leaves the database empty', async (_, damage) => {
    await fill(source);
    await writeBackup({ ownerUrl: source.url('owner'), file, attachments: openAttachmentStore(from), secrets: null });
    await writeFile(file, gzipSync(damage(gunzipSync(await readFile(file)).toString('utf8'))));

    const restoring = restoreBackup({ ownerUrl: target.connectionString, file, attachments: to, passphrase: null });

    await expect(restoring).rejects.toBeInstanceOf(BackupError);
    expect(Object.values(await everything(target)).flat()).toEqual([]);
  });

  test('refuses a truncated gzip stream', async () => {
    await fill(source);
    await writeBackup({ ownerUrl: source.url('owner'), file, attachments: openAttachmentStore(from), secrets: null });
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, Math.floor(bytes.length / 2)));

    const restoring = restoreBackup({ ownerUrl: target.connectionString, file, attachments: to, passphrase: null });

    await expect(restoring).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test('refuses a backup of a newer schema', async () => {
    await query(source, "insert into migrations (name, hash) values ('9999_future__change.sql', 'x')");
    await writeBackup({ ownerUrl: source.url('owner'), file, attachments: openAttachmentStore(from), secrets: null });

    const restoring = restoreBackup({ ownerUrl: target.connectionString, file, attachments: to, passphrase: null });

    await expect(restoring).rejects.toMatchObject({ code: 'backup-too-new' });
  });

  test('carries the secrets only under a passphrase', async () => {
    const secrets = '{"cookieSecret":"very-secret"}';
    await writeBackup({
      ownerUrl: source.url('owner'),
      file,
      attachments: openAttachmentStore(from),
      secrets: { text: secrets, passphrase: 'twelve letters' },
    });

    const wrong = restoreBackup({
      ownerUrl: target.connectionString,
      file,
      attachments: to,
      passphrase: 'another phrase',
    });
    await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' });
    const restored = await restoreBackup({
      ownerUrl: target.connectionString,
      file,
      attachments: to,
      passphrase: 'twelve letters',
    });

    expect(restored.secrets).toBe(secrets);
    expect(gunzipSync(await readFile(file)).toString('utf8')).not.toContain('very-secret');
  });
});

/** Writes pairs of rows, each pair in one transaction, until told to stop; returns how many pairs. */
async function keepWriting(database: TestDatabase, signal: AbortSignal): Promise<number> {
  const client = new Client({ connectionString: database.url('owner') });
  await client.connect();
  await client.query('set search_path = cmdsp');
  let pairs = 0;
  while (!signal.aborted) {
    await client.query('begin');
    await client.query("insert into ledger_heads values ('busy', $1, 1, 'h')", [String(pairs)]);
    await client.query(
      "insert into ledger_records values ('busy', $1, 1, 'noted', clock_timestamp(), 'test', null, '{}', 'p', 'h')",
      [String(pairs)],
    );
    await client.query('commit');
    pairs += 1;
  }
  await client.end();
  return pairs;
}
