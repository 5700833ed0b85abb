// npm run restore -- FILE
import { readFile, writeFile } from 'node:fs/promises';
import { attachmentDirectory } from '../server/src/attachments/attachment-directory.ts';
import { BackupError } from '../server/src/backup/backup-format.ts';
import { bankKeyOf } from '../server/src/backup/seal-rows.ts';
import { restoreBackup } from '../server/src/backup/restore-backup.ts';
import { readConfig } from '../server/src/config.ts';
import { openOwnerDatabase } from './open-owner-database.ts';

const file = process.argv[2];
if (file === undefined) fail('Say from where: npm run restore -- FILE');

const config = readConfig(process.env, []);
const database = await openOwnerDatabase(config);
try {
  const restored = await restoreBackup({
    ownerUrl: database.ownerUrl,
    file,
    attachments: attachmentDirectory(config.dataDirectory),
    passphrase: process.env['CMDSP_BACKUP_PASSPHRASE'] ?? null,
    bankKey: await bankKey(),
  });
  const rows = Object.values(restored.footer.tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Restored ${rows} rows of ${Object.keys(restored.footer.tables).length} tables and ${restored.footer.files?.count ?? 0} attached files.`,
  );
  if (restored.secrets !== null) {
    // Never over an existing file: those secrets may be the only ones.
    await writeFile(config.secretsFile, restored.secrets, { mode: 0o600, flag: 'wx' });
    console.log(`Restored ${config.secretsFile}.`);
  }
} catch (error) {
  if (!(error instanceof BackupError)) throw error;
  await database.close();
  fail(error.message);
} finally {
  await database.close();
}

/** From the secrets file, if it is there already: a backup without secrets needs it. */
async function bankKey(): Promise<Buffer | null> {
  const text = await readFile(config.secretsFile, 'utf8').catch(() => null);
  return text === null ? null : bankKeyOf(text);
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}
