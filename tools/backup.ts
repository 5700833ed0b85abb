// npm run backup -- FILE [--with-secrets]
import { readFile } from 'node:fs/promises';
import { openAttachments } from '../server/src/attachments/open-attachments.ts';
import { bankKeyOf } from '../server/src/backup/seal-rows.ts';
import { writeBackup } from '../server/src/backup/write-backup.ts';
import { type Config, readConfig } from '../server/src/config.ts';
import { explainFailure } from './explain-failure.ts';
import { findMissingInstallation } from './find-missing-installation.ts';
import { openOwnerDatabase } from './open-owner-database.ts';

try {
  await backUp();
} catch (error) {
  fail(explainFailure(error));
}

async function backUp(): Promise<void> {
  const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  const passphrase = process.env['CMDSP_BACKUP_PASSPHRASE'] ?? '';
  const withSecrets = process.argv.includes('--with-secrets');
  if (file === undefined) fail('Say where to: npm run backup -- FILE [--with-secrets]');
  if (withSecrets && passphrase.length < 12)
    fail('Set CMDSP_BACKUP_PASSPHRASE (12 characters or more) to take the secrets along.');
  const config = readConfig(process.env, []);
  const missing = findMissingInstallation(config);
  if (missing !== null) fail(missing);
  await writeTo(file, { config, passphrase: withSecrets ? passphrase : null });
}

/** Writes the file and says what is in it; without a passphrase the secrets stay behind. */
async function writeTo(
  file: string,
  { config, passphrase }: { config: Config; passphrase: string | null },
): Promise<void> {
  const text = await readFile(config.secretsFile, 'utf8');
  const database = await openOwnerDatabase(config);
  try {
    const footer = await writeBackup({
      ownerUrl: database.ownerUrl,
      file,
      attachments: openAttachments(config),
      secrets: passphrase === null ? null : { text, passphrase },
      bankKey: bankKeyOf(text),
    });
    const rows = Object.values(footer.tables).reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Backed up ${rows} rows of ${Object.keys(footer.tables).length} tables and ${footer.files?.count ?? 0} attached files to ${file}.`,
    );
    const lost = footer.files?.missing ?? [];
    if (lost.length > 0) {
      console.error(
        `These attached files are lost or changed where they lie and not in the backup: ${lost.join(', ')}`,
      );
      process.exitCode = 1;
    }
    if (passphrase === null)
      console.log(
        `Keep ${config.secretsFile} safe as well: without it, the question bank in the backup cannot be restored, signatures cannot be continued and personal data in the ledger cannot be read.`,
      );
  } finally {
    await database.close();
  }
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}
