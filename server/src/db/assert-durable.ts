import { Client } from 'pg';

/** Thrown when a database cannot be reached or would lose acknowledged answers; the message says what to change. */
export class DatabaseUnfitError extends Error {
  readonly code: 'database-unreachable' | 'database-unsafe' | 'database-version';

  constructor(code: DatabaseUnfitError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Checks that a database is PostgreSQL 15-18 and keeps what it acknowledges (fsync, full_page_writes and
 * synchronous_commit on). An exam must never run on one that does not.
 * @throws DatabaseUnfitError
 */
export async function assertDurable(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    // A name with several addresses fails with one error for all, which has no words of its own.
    const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
    const reason = first instanceof Error ? first.message : String(first);
    throw new DatabaseUnfitError(
      'database-unreachable',
      `The database in DATABASE_URL cannot be reached (${reason}). Check the address, the password and that the server runs.`,
      { cause },
    );
  }
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('server_version_num', 'fsync', 'full_page_writes', 'synchronous_commit')",
    );
    const settings = new Map(rows.map((row) => [row.name, row.setting]));
    const major = Math.floor(Number(settings.get('server_version_num')) / 10_000);
    if (major < 15 || major > 18)
      throw new DatabaseUnfitError(
        'database-version',
        `CMDSP needs PostgreSQL 15 to 18; DATABASE_URL names version ${major}.`,
      );
    const unsafe = ['fsync', 'full_page_writes', 'synchronous_commit'].filter((name) => settings.get(name) === 'off');
    if (unsafe.length > 0)
      throw new DatabaseUnfitError(
        'database-unsafe',
        `This database may lose acknowledged answers: ${unsafe.join(' and ')} must be on. Change postgresql.conf and reload the server.`,
      );
  } finally {
    await client.end();
  }
}
