import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureRoles } from './ensure-roles.ts';

const migrationsDirectory = join(import.meta.dirname, 'migrations');

/** Any number that no other program on this server uses: two processes that start together migrate once. */
const migrationLock = 7_301_944_221;

/** Thrown when the database cannot be brought to this program's schema; the message says what to do. */
export class MigrationError extends Error {
  readonly code = 'migration-refused';
}

/**
 * Brings the database to the newest schema: roles, the schema `cmdsp`, then each file of `migrations/` once, in order of name.
 * Safe to run from several processes at once. Forward only.
 * @throws MigrationError when an applied file was changed or the database is newer than the program
 */
export async function migrate(options: {
  connectionString: string;
  log?: (line: string) => void;
  /** Stops after this file; a restore needs the schema as it was when the backup was made. */
  upTo?: string;
}): Promise<void> {
  const log = options.log ?? (() => undefined);
  const client = new Client({ connectionString: options.connectionString, application_name: 'cmdsp-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureRoles(client);
    await client.query('set role cmdsp_owner');
    await client.query('set search_path = cmdsp');
    await client.query(`create table if not exists migrations (
      name text primary key, hash text not null, applied_at timestamptz not null default clock_timestamp())`);
    const applied = await client.query<{ name: string; hash: string }>(
      'select name, hash from migrations order by name',
    );
    await applyMissing({
      client,
      upTo: options.upTo ?? null,
      applied: new Map(applied.rows.map((row) => [row.name, row.hash])),
      log,
    });
  } finally {
    await client.end();
  }
}

async function applyMissing({
  client,
  upTo,
  applied,
  log,
}: {
  client: Client;
  upTo: string | null;
  applied: ReadonlyMap<string, string>;
  log: (line: string) => void;
}): Promise<void> {
  const files = (await readdir(migrationsDirectory)).filter((name) => name.endsWith('.sql')).sort();
  const unknown = [...applied.keys()].filter((name) => !files.includes(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      `The database was made by a newer version (it knows ${unknown.join(', ')}). Start that version, or restore an older backup.`,
    );
  }
  for (const name of files.filter((file) => upTo === null || file <= upTo)) {
    const sql = await readFile(join(migrationsDirectory, name), 'utf8');
    const hash = createHash('sha256').update(sql).digest('hex');
    const known = applied.get(name);
    if (known === hash) continue;
    if (known !== undefined)
      throw new MigrationError(
        `${name} was changed after it had been applied. Undo the change and add a new migration instead.`,
      );
    log(`Applying ${name}`);
    await client.query('begin');
    try {
      await client.query(sql);
      await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash]);
      await client.query('commit');
    } catch (cause) {
      await client.query('rollback');
      throw new MigrationError(
        `${name} could not be applied: ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      );
    }
  }
}
