// npm run restore -- FILE
import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { attachmentDirectory } from '../server/src/attachments/attachment-directory.ts';
import { bankKeyOf } from '../server/src/backup/seal-rows.ts';
import { restoreBackup } from '../server/src/backup/restore-backup.ts';
import { type Config, readConfig } from '../server/src/config.ts';
import { explainFailure } from './explain-failure.ts';
import { openOwnerDatabase } from './open-owner-database.ts';

try {
  const [, , file] = process.argv;
  if (file === undefined) fail('Say from where: npm run restore -- FILE');
  // Before a database is made for it.
  await access(file, constants.R_OK);
  await restoreFrom(file, readConfig(process.env, []));
} catch (error) {
  fail(explainFailure(error));
}

async function restoreFrom(file: string, config: Config): Promise<void> {
  const database = await openOwnerDatabase(config);
  try {
    const restored = await restoreBackup({
      ownerUrl: database.ownerUrl,
      file,
      attachments: attachmentDirectory(config.dataDirectory),
      passphrase: process.env['CMDSP_BACKUP_PASSPHRASE'] ?? null,
      bankKey: await bankKey(config),
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
  } finally {
    await database.close();
  }
}

/** From the secrets file, if it is there already: a backup without secrets needs it. */
async function bankKey({ secretsFile }: Config): Promise<Buffer | null> {
  const text = await readFile(secretsFile, 'utf8').catch(() => null);
  return text === null ? null : bankKeyOf(text);
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}
