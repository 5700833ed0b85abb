import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAttachmentStore } from '../attachments/attachment-store.ts';
import { newId } from '../db/uuid.ts';
import { sweepAttachments } from '../features/discussions/sweep-attachments.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { withClient } from '../testing/with-client.ts';
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
  folder = await mkdtemp(join(tmpdir(), 'cmdsp-backup-files-'));
  [file, from, to] = [join(folder, 'backup.gz'), join(folder, 'from'), join(folder, 'to', 'attachments')];
});

afterEach(async () => {
  await source.drop();
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

const personId = '0190a000-0000-7000-8000-000000000001';
const discussionId = '0190a000-0000-7000-8000-000000000002';

/** A discussion with files of these sizes; answers with their ids and bytes. */
async function fill(sizes: readonly number[]): Promise<Map<string, Buffer>> {
  const store = openAttachmentStore(from);
  const files = new Map(sizes.map((size) => [newId(), randomBytes(size)]));
  await withClient(source.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    await client.query(
      "insert into people (id, legal_name, display_name, audience_group) values ($1, 'Ana', 'Ana', 'cybersecurity')",
      [personId],
    );
    await client.query(
      "insert into content_releases (hash, program_release, is_bank_private) values (repeat('a', 64), 'test', false)",
    );
    await client.query("insert into cohorts (id, title, release) values ('one', 'One', repeat('a', 64))");
    await client.query(
      `insert into discussions (id, cohort_id, place_kind, place, kind, title, opened_by)
       values ($1, 'one', 'cohort', '', 'question', 'Which one?', $2)`,
      [discussionId, personId],
    );
    for (const [id, bytes] of files) {
      await store.put(id, bytes);
      await client.query(
        `insert into discussion_attachments (id, discussion_id, owner_id, name, media_type, bytes, sha256)
         values ($1, $2, $3, 'log.txt', 'text/plain', $4, $5)`,
        [id, discussionId, personId, bytes.length, createHash('sha256').update(bytes).digest('hex')],
      );
    }
  });
  return files;
}

const backUp = () =>
  writeBackup({ ownerUrl: source.connectionString, file, attachments: openAttachmentStore(from), secrets: null });
const restore = () => restoreBackup({ ownerUrl: target.connectionString, file, attachments: to, passphrase: null });

async function countFiles(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

async function countPeople(): Promise<number> {
  return withClient(target.connectionString, async (client) => {
    const found = await client.query<{ count: number }>('select count(*)::int as count from cmdsp.people');
    return found.rows[0]?.count ?? -1;
  });
}

describe('attached files', () => {
  test('come back byte by byte', async () => {
    const files = await fill([1, 70_000, 5_242_880]);

    const written = await backUp();
    await restore();

    const store = openAttachmentStore(to);
    for (const [id, bytes] of files) expect((await store.get(id))?.equals(bytes)).toBe(true);
    expect(written.files).toMatchObject({ count: 3, bytes: 5_312_881, missing: [] });
    expect(await countFiles(to)).toBe(3);
  });

  test('that are lost or changed on the disk are named, and the rest is kept', async () => {
    const [lost = '', changed = '', whole = ''] = (await fill([10, 20, 30])).keys();
    await openAttachmentStore(from).remove(lost);
    await openAttachmentStore(from).put(changed, Buffer.from('another'));

    const written = await backUp();
    await restore();

    expect(written.files?.missing).toEqual([lost, changed]);
    expect(await openAttachmentStore(to).get(whole)).not.toBeNull();
  });

  test('are not removed while a backup is written', async () => {
    const [id = ''] = (await fill([10])).keys();
    const context = aContext(source);
    const store = openAttachmentStore(from);
    const sweep = () => sweepAttachments(context, store);
    await context.databases.staff
      .updateTable('discussionAttachments')
      .set({ deletedAt: sql<Date>`clock_timestamp()` })
      .execute();

    const during = await withClient(source.connectionString, async (client) => {
      await client.query('select pg_advisory_lock_shared(7310520001)');
      return { removed: await sweep(), bytes: await store.get(id) };
    });
    const after = await sweep();

    expect(during.removed).toBe(0);
    expect(during.bytes).not.toBeNull();
    expect(after).toBe(1);
    expect(await store.get(id)).toBeNull();
    await context.databases.close();
  });

  test.each([
    ['a changed file', (text: string) => text.replace(/^(@[^\t]+\t)..../m, '$1AAAA')],
    ['a missing file', (text: string) => text.replace(/^@.*\n/m, '')],
    ['a file more', (text: string) => text.replace(/^@(.*)$/m, `@$1\n@${newId()}\tAAAA`)],
    [
      'a path for an id',
      (text: string) => text.replace(/^@[^\t]+/m, '@../../../../../../etc/cmdsp-should-not-be-here'),
    ],
  ])('refuses %s and leaves database and folder empty', async (_, damage) => {
    await fill([100, 200]);
    await backUp();
    await writeFile(file, gzipSync(damage(gunzipSync(await readFile(file)).toString('utf8'))));

    await expect(restore()).rejects.toMatchObject({ code: 'backup-damaged' });

    expect(await countPeople()).toBe(0);
    expect(await countFiles(join(folder, 'to'))).toBe(0);
  });

  test('go only into an empty folder', async () => {
    await fill([10]);
    await backUp();
    await mkdir(join(to, '0a'), { recursive: true });
    await writeFile(join(to, '0a', 'somebody-elses'), 'kept');

    await expect(restore()).rejects.toMatchObject({ code: 'folder-not-empty' });

    expect(await readFile(join(to, '0a', 'somebody-elses'), 'utf8')).toBe('kept');
    expect(await countPeople()).toBe(0);
  });

  test('a backup of the first format, without files, still comes back', async () => {
    await fill([]);
    await backUp();
    const text = gunzipSync(await readFile(file)).toString('utf8');
    const old = text.replace('cmdsp-backup/2', 'cmdsp-backup/1').replace(/,"files":\{[^}]*\}/, '');
    await writeFile(file, gzipSync(old));

    await restore();

    expect(await countPeople()).toBe(1);
  });

  test('a restore that is killed in the middle leaves nothing, and the next one succeeds', async () => {
    await fill(Array.from({ length: 12 }, () => 3_000_000));
    await backUp();

    await killOnceFilesArrive();
    const left = { people: await countPeople(), files: await countFiles(to) };
    await restore();

    expect(left).toEqual({ people: 0, files: 0 });
    expect(await countFiles(to)).toBe(12);
    expect(await countPeople()).toBe(1);
  });
});

/** Runs the command as an operator does and kills it while files are on their way. */
async function killOnceFilesArrive(): Promise<void> {
  const tool = join(import.meta.dirname, '../../../tools/restore.ts');
  const child = spawn(process.execPath, ['--no-warnings', tool, file], {
    stdio: 'ignore',
    env: { ...process.env, CMDSP_DATA: join(folder, 'to'), DATABASE_URL: target.connectionString },
  });
  const gone = once(child, 'exit');
  while ((await countFiles(`${to}.restoring`)) < 3 && child.exitCode === null) await sleep(1);
  child.kill('SIGKILL');
  await gone;
  // The server notices a moment later that nobody is there any more.
  await withClient(target.connectionString, async (client) => {
    for (;;) {
      const others = await client.query(
        "select from pg_stat_activity where application_name = 'cmdsp-restore' and datname = current_database()",
      );
      if (others.rowCount === 0) return;
      await sleep(20);
    }
  });
}
