import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { attachmentDirectory } from '../attachments/attachment-directory.ts';
import { fileTables } from '../attachments/file-tables.ts';
import { openAttachmentStore } from '../attachments/attachment-store.ts';
import { readConfig } from '../config.ts';
import { openAccommodationsBench } from '../testing/accommodations-bench.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { withClient } from '../testing/with-client.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const bench = await openAccommodationsBench();
const target = await aDatabase();
const folder = await mkdtemp(join(tmpdir(), 'cmdsp-confidential-'));
const secret = 'I have a visual impairment.';
const from = openAttachmentStore(attachmentDirectory(bench.directory));
const query = (text: string, values: unknown[] = []) =>
  withClient(bench.database.connectionString, (client) => client.query(text, values));

afterAll(async () => {
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Backs the bench up to a file, and says which files are missing. */
async function backUp(file: string) {
  const { connectionString: ownerUrl } = bench.database;
  return writeBackup({ ownerUrl, file, attachments: from, secrets: null });
}

describe('papers of accommodations', () => {
  test('come back encrypted, and only the officer who took the request reads them', async () => {
    const person = await signInAs(bench.context);
    const officer = await bench.anOfficer();
    const id = await bench.ask(person);
    const { evidence } = await bench.givePaper(person, id, secret);
    await bench.take(officer, id);
    const [file, data] = [join(folder, 'whole.gz'), join(folder, 'restored')];

    const written = await backUp(file);
    await restoreBackup({
      ownerUrl: target.connectionString,
      file,
      attachments: attachmentDirectory(data),
      passphrase: null,
    });

    const restored = aContext(target, { config: readConfig({ CMDSP_DATA: data }, []), secrets: bench.context.secrets });
    const app = await buildApp(restored);
    const read = async (cookie: string) =>
      app.inject({ url: `/api/accommodations/${id}/evidence/${evidence}`, headers: { cookie } });
    const other = await signInAs(restored, { roles: ['officer'] });
    const answers = { handler: await read(officer.cookie), other: await read(other.cookie) };
    const bytes = await openAttachmentStore(attachmentDirectory(data)).get(evidence);
    const { mode } = await stat(join(attachmentDirectory(data), evidence.slice(-2), evidence));
    await app.close();
    await restored.sittings.close();
    await restored.databases.close();
    expect(written.files).toMatchObject({ count: 1, missing: [] });
    expect(answers.handler).toMatchObject({ statusCode: 200, body: secret });
    expect(answers.other.statusCode).toBe(404);
    expect(bytes?.equals((await from.get(evidence)) ?? Buffer.alloc(0))).toBe(true);
    expect(bytes?.toString('latin1')).not.toContain('impairment');
    expect(gunzipSync(await readFile(file)).includes(Buffer.from(secret).toString('base64').slice(0, 24))).toBe(false);
    expect(mode & 0o777).toBe(0o600);
  });

  test('that were changed where they lie are named; those from before hashes were kept go along as they are', async () => {
    const person = await signInAs(bench.context);
    const id = await bench.ask(person);
    const [changed, early] = [await bench.givePaper(person, id), await bench.givePaper(person, id, 'An early paper.')];
    await from.put(changed.evidence, Buffer.from('another'));
    await query('update cmdsp.accommodation_evidence set sha256 = null where id = $1', [early.evidence]);

    const written = await backUp(join(folder, 'damaged.gz'));

    expect(written.files?.missing).toEqual([changed.evidence]);
    const lines = gunzipSync(await readFile(join(folder, 'damaged.gz'))).toString('utf8');
    expect(lines).toContain(`@${early.evidence}\t`);
  });
});

describe('the list of tables with files', () => {
  test('is every table of the database whose rows are deleted first and lose their bytes later', async () => {
    const { rows } = await sql<{ table: string }>`
      select table_name as table from information_schema.columns
      where table_schema = 'cmdsp' and column_name in ('media_type', 'deleted_at', 'removed_at')
      group by 1 having count(*) = 3`.execute(bench.context.databases.staff);

    expect(rows.map(({ table }) => table).toSorted()).toEqual([...fileTables]);
  });
});
