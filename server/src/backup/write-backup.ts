import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { removalLock } from '../attachments/removal-lock.ts';
import type { BackupFooter, BackupHeader } from './backup-format.ts';
import { type BackupTable, listTables } from './list-tables.ts';
import { listFiles } from './list-files.ts';
import { sealRow, sealedTables } from './seal-rows.ts';
import { sealSecrets } from './seal-secrets.ts';
import { fileLines } from './write-files.ts';

/** How many rows are fetched at a time: memory stays flat however large a table is. */
const rowsPerFetch = 2000;

export type WriteBackupOptions = {
  readonly ownerUrl: string;
  readonly file: string;
  /** Where attached files lie. */
  readonly attachments: AttachmentStore;
  /** The text of the secrets file and the passphrase that seals it; null leaves it out. */
  readonly secrets: { readonly text: string; readonly passphrase: string } | null;
  /** Seals the rows of the question bank; see seal-rows.ts. Without it they are written as they are. */
  readonly bankKey?: Buffer | null;
};

/**
 * Writes all tables as they are at one moment (one repeatable-read snapshot; candidates go on saving) to a gzip file of
 * lines: header, rows by table, attached files, footer with counts and hashes. Every file that a row of that moment speaks
 * of is there to be read: nothing is removed meanwhile. The backup appears under its name only when complete and on disk.
 */
export async function writeBackup({
  ownerUrl,
  file,
  attachments,
  secrets,
  bankKey = null,
}: WriteBackupOptions): Promise<BackupFooter> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'cmdsp-backup' });
  await client.connect();
  try {
    await client.query("set search_path = cmdsp; set timezone = 'UTC'; set row_security = off");
    // Held until the connection ends; taken before the snapshot, whose rows are then those of files that stay.
    await client.query('select pg_advisory_lock_shared($1)', [removalLock]);
    await client.query('begin isolation level repeatable read read only');
    const migrations = await client.query<{ name: string; hash: string }>(
      'select name, hash from migrations order by name',
    );
    const tables = await listTables(client);
    const header: BackupHeader = {
      format: 'cmdsp-backup/2',
      createdAt: new Date().toISOString(),
      migrations: migrations.rows,
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
      secrets: secrets === null ? null : sealSecrets(secrets.text, secrets.passphrase),
    };
    const footer: BackupFooter = { end: true, tables: {} };
    const partial = `${file}.partial`;
    await pipeline(
      Readable.from(lines({ client, header, tables, attachments, footer, bankKey })),
      createGzip(),
      createWriteStream(partial, { mode: 0o600 }),
    );
    await syncFile(partial);
    await rename(partial, file);
    return footer;
  } finally {
    await client.end();
  }
}

async function* lines(parts: {
  client: Client;
  header: BackupHeader;
  tables: readonly BackupTable[];
  attachments: AttachmentStore;
  footer: BackupFooter;
  bankKey: Buffer | null;
}): AsyncGenerator<string> {
  const { client, header, tables, attachments, footer, bankKey } = parts;
  yield `${JSON.stringify(header)}\n`;
  for (const { name, columns } of tables) {
    const hash = createHash('sha256');
    let rows = 0;
    const list = columns.map((column) => `"${column}"`).join(', ');
    // The row stays text from here to the file: JavaScript would round large integers.
    await client.query(
      `declare rows_of_table no scroll cursor for select to_jsonb(r)::text as line from (select ${list} from "${name}") r`,
    );
    for (;;) {
      const batch = await client.query<{ line: string }>(`fetch ${rowsPerFetch} from rows_of_table`);
      for (const { line } of batch.rows) {
        hash.update(line);
        const row = bankKey === null || !sealedTables.has(name) ? line : sealRow(line, { key: bankKey, table: name });
        yield `${JSON.stringify(name)}\t${row}\n`;
      }
      rows += batch.rows.length;
      if (batch.rows.length < rowsPerFetch) break;
    }
    await client.query('close rows_of_table');
    footer.tables[name] = { rows, sha256: hash.digest('hex') };
  }
  yield* fileLines({ store: attachments, files: await listFiles(client), footer });
  yield `${JSON.stringify(footer)}\n`;
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}
