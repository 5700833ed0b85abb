import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { MigrationError, migrate } from '../db/migrate.ts';
import { BackupError, type BackupFooter, footerSchema, type BackupHeader, headerSchema } from './backup-format.ts';
import { listTables } from './list-tables.ts';
import { openReturningFiles, type ReturningFiles } from './restore-files.ts';
import { bankKeyOf, openRow } from './seal-rows.ts';
import { openSecrets } from './seal-secrets.ts';

const rowsPerInsert = 1000;

export type RestoreOptions = {
  readonly ownerUrl: string;
  readonly file: string;
  /** Where attached files come back to: a folder that is empty or not there. */
  readonly attachments: string;
  /** Opens the secrets in the file, if it has some; null leaves them closed. */
  readonly passphrase: string | null;
  /** Opens the rows of the question bank; the key of the secrets in the file is used when they were opened. */
  readonly bankKey?: Buffer | null;
};

/** What came back: how many rows each table has, and the secrets file's text when it was in the backup and opened. */
export type Restored = { readonly footer: BackupFooter; readonly secrets: string | null };

/**
 * Puts a backup into an empty database: the schema as it was then, all rows in one transaction, hashes and counts
 * compared, attached files beside their place until all is compared, then the newer migrations. Anything wrong, and a kill at
 * any point, leaves database and folder as empty as before; a kill in the instant between the folder's rename and the
 * commit leaves the folder, and the next attempt says so.
 * @throws BackupError
 */
export async function restoreBackup({
  ownerUrl,
  file,
  attachments,
  passphrase,
  bankKey = null,
}: RestoreOptions): Promise<Restored> {
  const reading = readLines(file);
  const header = await readHeader(reading);
  const secrets = header.secrets === null || passphrase === null ? null : openSecrets(header.secrets, passphrase);
  const key = secrets === null ? bankKey : bankKeyOf(secrets);
  const files = await openReturningFiles(attachments);
  await migrateTo(ownerUrl, header);
  const client = new Client({ connectionString: ownerUrl, application_name: 'cmdsp-restore' });
  await client.connect();
  try {
    await client.query("set search_path = cmdsp; set timezone = 'UTC'; set row_security = off");
    await client.query('begin');
    await client.query('set constraints all deferred');
    await refuseUnlessEmpty(client);
    const footer = await loadLines({ client, reading, header, files, bankKey: key });
    await continueSequences(client);
    await files.check(client, footer);
    await files.settle();
    await client.query('commit');
    await migrate({ connectionString: ownerUrl });
    return { footer, secrets };
  } catch (error) {
    await client.query('rollback');
    await files.discard();
    throw error;
  } finally {
    await client.end();
  }
}

async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file).pipe(createGunzip());
  try {
    yield* createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw new BackupError(
      'backup-damaged',
      `${file} is cut off or damaged. Use another backup; nothing was restored.`,
      { cause },
    );
  }
}

async function readHeader(reading: AsyncGenerator<string>): Promise<BackupHeader> {
  const first = await reading.next();
  try {
    return headerSchema.parse(JSON.parse(first.done === true ? '' : first.value));
  } catch (cause) {
    throw new BackupError(
      'backup-damaged',
      'This file is not a CMDSP backup, or its beginning is damaged. Nothing was restored.',
      { cause },
    );
  }
}

async function migrateTo(ownerUrl: string, header: BackupHeader): Promise<void> {
  const last = header.migrations.at(-1)?.name;
  try {
    await migrate({ connectionString: ownerUrl, ...(last === undefined ? {} : { upTo: last }) });
  } catch (cause) {
    if (!(cause instanceof MigrationError)) throw cause;
    throw new BackupError(
      'database-not-empty',
      `The database is already in use: ${cause.message} Restore into an empty one.`,
      { cause },
    );
  }
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const applied = await client.query<{ name: string; hash: string }>(
    'select name, hash from cmdsp.migrations order by name',
  );
  await client.end();
  const wanted = header.migrations.map(({ name, hash }) => `${name} ${hash}`).join('\n');
  const present = applied.rows.map(({ name, hash }) => `${name} ${hash}`).join('\n');
  if (wanted !== present) {
    throw new BackupError(
      'backup-too-new',
      'The backup was made by a newer version of CMDSP, or the database is already in use. Restore into an empty database with that version.',
    );
  }
}

async function refuseUnlessEmpty(client: Client): Promise<void> {
  for (const { name } of await listTables(client)) {
    const found = await client.query(`select 1 from "${name}" limit 1`);
    if (found.rowCount !== 0)
      throw new BackupError(
        'database-not-empty',
        `The database already holds data (in ${name}). Restore into an empty one.`,
      );
  }
}

async function loadLines({
  client,
  reading,
  header,
  files,
  bankKey,
}: {
  client: Client;
  reading: AsyncGenerator<string>;
  header: BackupHeader;
  files: ReturningFiles;
  bankKey: Buffer | null;
}): Promise<BackupFooter> {
  const columns = new Map(header.tables.map((table) => [table.name, table.columns]));
  const tallies = new Map<string, { rows: number; hash: Hash }>(
    header.tables.map(({ name }) => [name, { rows: 0, hash: createHash('sha256') }]),
  );
  let batch: { table: string; lines: string[] } = { table: '', lines: [] };
  const flush = async () => {
    if (batch.lines.length > 0)
      await insertRows({ client, table: batch.table, columns: columns.get(batch.table) ?? [], lines: batch.lines });
    batch = { table: '', lines: [] };
  };
  for await (const line of reading) {
    if (line.startsWith('{')) {
      await flush();
      return checkFooter(line, tallies);
    }
    if (line.startsWith('@')) {
      await flush();
      await files.take(line);
      continue;
    }
    const tab = line.indexOf('\t');
    const table = String(JSON.parse(line.slice(0, tab)));
    const row = openRow(line.slice(tab + 1), { key: bankKey, table });
    const tally = tallies.get(table);
    if (tally === undefined)
      throw new BackupError(
        'backup-damaged',
        `The backup has rows of an unknown table ${table}. Nothing was restored.`,
      );
    tally.rows += 1;
    tally.hash.update(row);
    if (batch.table !== table || batch.lines.length >= rowsPerInsert) await flush();
    batch.table = table;
    batch.lines.push(row);
  }
  throw new BackupError('backup-damaged', 'The backup ends too early. Use another one; nothing was restored.');
}

async function insertRows({
  client,
  table,
  columns,
  lines,
}: {
  client: Client;
  table: string;
  columns: readonly string[];
  lines: readonly string[];
}): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  await client.query(
    `insert into "${table}" (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [`[${lines.join(',')}]`],
  );
}

/** Rows came back with their numbers; the next new row must get a higher one. */
async function continueSequences(client: Client): Promise<void> {
  const owned = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column, pg_get_serial_sequence(format('cmdsp.%I', c.relname), a.attname) as sequence
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = 'cmdsp' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and pg_get_serial_sequence(format('cmdsp.%I', c.relname), a.attname) is not null`,
  );
  for (const { table, column, sequence } of owned.rows) {
    await client.query(
      `select setval($1::regclass, coalesce((select max("${column}") from "${table}"), 0) + 1, false)`,
      [sequence],
    );
  }
}

function checkFooter(line: string, tallies: ReadonlyMap<string, { rows: number; hash: Hash }>): BackupFooter {
  const footer = footerSchema.parse(JSON.parse(line));
  for (const [table, { rows, hash }] of tallies) {
    const expected = footer.tables[table];
    if (expected?.rows !== rows || expected.sha256 !== hash.digest('hex')) {
      throw new BackupError(
        'backup-damaged',
        `The rows of ${table} are not those that were backed up. Use another backup; nothing was restored.`,
      );
    }
  }
  return footer;
}
