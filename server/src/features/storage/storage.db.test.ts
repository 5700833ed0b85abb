import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { findLastBackup } from '../../backup/find-last-backup.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { watchBackups } from './watch-backups.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let administrator: SignedIn;
let directory: string;

beforeAll(async () => {
  database = await aDatabase();
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-storage-'));
  await mkdir(join(directory, 'attachments'));
  await mkdir(join(directory, 'backups'));
  context = aContext(database, { config: readConfig({ CMDSP_DATA: directory }, []) });
  app = await buildApp(context);
  administrator = await signInAs(context, { roles: ['administrator'] });
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

const ask = async (key: 'GET /api/storage' | 'GET /api/administration' | 'GET /healthz') =>
  (await aBrowser(app, administrator.cookie).call(key)).body;
async function aBackup(name: string, hoursOld: number): Promise<void> {
  const createdAt = new Date(Date.now() - hoursOld * 3_600_000).toISOString();
  const header = { format: 'cmdsp-backup/2', createdAt, migrations: [], tables: [], secrets: null };
  await writeFile(join(directory, 'backups', name), gzipSync(`${JSON.stringify(header)}\n{"end":true}\n`));
}
const messages = async () =>
  context.databases.staff
    .selectFrom('notifications')
    .select('title')
    .where('personId', '=', administrator.personId)
    .where('path', '=', '/staff/storage')
    .execute();

describe('without a backup', () => {
  test('the alarm is seen on the page, at /healthz, in the metrics, and comes as one message a day', async () => {
    await watchBackups(context);
    await watchBackups(context);

    expect(await ask('GET /api/storage')).toMatchObject({ backups: { last: null, isOld: true } });
    expect(await ask('GET /healthz')).toMatchObject({ status: 'ok', backup: { isOld: true, ageSeconds: null } });
    expect(await ask('GET /api/administration')).toMatchObject({
      concerns: [
        { kind: 'backup-old', count: 1, isUrgent: true },
        { kind: 'staff-without-second-factor', count: 1, isUrgent: false },
      ],
    });
    const metrics = await app.inject({ method: 'GET', url: '/metrics', remoteAddress: '127.0.0.1' });
    expect(metrics.body).toContain('cmdsp_backup_age_seconds -1');
    expect(metrics.body).toContain('cmdsp_backup_is_old 1');
    expect(await messages()).toEqual([{ title: 'There is no backup' }]);
  });
});

describe('the last backup', () => {
  test('is the one that was made last, whatever its name and whatever else lies there', async () => {
    await aBackup('z-old.gz', 100);
    await aBackup('a-new.gz', 2);
    await writeFile(join(directory, 'backups', 'photo.jpg'), 'no backup');
    await writeFile(join(directory, 'backups', 'cut.gz'), gzipSync('x'.repeat(5000)).subarray(0, 12));
    await writeFile(join(directory, 'backups', 'other.gz'), gzipSync('{"format":"other"}\n'));
    // A copy that was touched later is no newer backup.
    await utimes(join(directory, 'backups', 'z-old.gz'), new Date(), new Date());

    const last = await findLastBackup(join(directory, 'backups'));

    expect(last?.file).toBe('a-new.gz');
  });

  test('ends the alarm while it is young enough for the setting', async () => {
    const young = await ask('GET /healthz');
    await context.databases.staff
      .insertInto('settingVersions')
      .values({
        id: context.newId(),
        name: 'backup-alarm-hours',
        version: 1,
        value: '1',
        reason: 'test',
        setBy: null,
      })
      .execute();
    const old = await ask('GET /healthz');

    expect(young).toMatchObject({ backup: { isOld: false } });
    expect(old).toMatchObject({ backup: { isOld: true } });
  });

  test('is not looked for where there is no folder', async () => {
    expect(await findLastBackup(join(directory, 'nowhere'))).toBeNull();
  });
});

test('storage counts tables, attached files and the free disk', async () => {
  await writeFile(join(directory, 'attachments', 'one'), 'x'.repeat(1000));
  await writeFile(join(directory, 'attachments', 'two'), 'x'.repeat(500));

  const storage = (await ask('GET /api/storage')) as {
    database: { bytes: number; tables: { name: string; bytes: number }[] };
    attachments: object;
    disk: { freeBytes: number; totalBytes: number };
  }; // as the contract says

  expect(storage.attachments).toEqual({ count: 2, bytes: 1500, bucket: null, isScannerThere: null });
  expect(storage.database.tables.map(({ name }) => name)).toContain('ledger_records');
  expect(storage.database.bytes).toBeGreaterThan(1_000_000);
  expect(storage.disk.totalBytes).toBeGreaterThan(storage.disk.freeBytes);
});

test.each(['GET /api/storage', 'GET /api/administration'] as const)('%s is for administrators', async (key) => {
  const officer = await signInAs(context, { roles: ['officer'] });

  expect((await aBrowser(app, officer.cookie).call(key)).status).toBe(403);
});
