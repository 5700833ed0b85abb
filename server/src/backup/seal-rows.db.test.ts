import { openAttachmentStore } from '../attachments/attachment-store.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importBankFiles } from '../bank/import-bank-files.ts';
import { loadPool } from '../bank/load-pool.ts';
import { generateSecrets } from '../secrets.ts';
import { aBank } from '../testing/a-bank.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { restoreBackup } from './restore-backup.ts';
import { bankKeyOf } from './seal-rows.ts';
import { writeBackup } from './write-backup.ts';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;

beforeEach(async () => {
  [source, target] = [await aDatabase(), await aDatabase()];
  folder = await mkdtemp(join(tmpdir(), 'cmdsp-sealed-'));
});

afterEach(async () => {
  await source.drop();
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

async function poolOf(database: TestDatabase) {
  const { databases } = aContext(database);
  const catalogue = { bank: { questions: [], sets: [] } };
  const pool = await loadPool(databases.staff, { catalogue, isBankPrivate: true, states: ['ready-for-review'] });
  await databases.close();
  return pool;
}

test('holds nothing of the bank that can be read, and brings it back with the secrets of the installation only', async () => {
  const { databases } = aContext(source);
  await importBankFiles(databases.staff, { bank: aBank(), isPrivate: true });
  await databases.close();
  const bankKey = bankKeyOf(JSON.stringify(generateSecrets()));
  const other = bankKeyOf(JSON.stringify(generateSecrets()));
  const file = join(folder, 'backup.gz');
  const common = { ownerUrl: target.connectionString, file, attachments: join(folder, 'to'), passphrase: null };

  await writeBackup({
    ownerUrl: source.url('owner'),
    file,
    attachments: openAttachmentStore(join(folder, 'from')),
    secrets: null,
    bankKey,
  });

  const text = gunzipSync(await readFile(file)).toString('utf8');
  expect(text).not.toMatch(/What should be done first|thing|canary/);
  await expect(restoreBackup(common)).rejects.toMatchObject({ code: 'bank-key-missing' });
  await expect(restoreBackup({ ...common, bankKey: other })).rejects.toMatchObject({ code: 'bank-key-missing' });
  await restoreBackup({ ...common, bankKey });
  const restored = await poolOf(target);
  expect([restored.questions.length, restored.sets.length]).toEqual([54, 9]);
  expect(restored).toEqual(await poolOf(source));
});
