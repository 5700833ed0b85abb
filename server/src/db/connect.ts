import { join } from 'node:path';
import { Client } from 'pg';
import type { Config } from '../config.ts';
import { type Databases, openDatabases, type Role } from './database.ts';
import { keepRunning } from './embedded/keep-running.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { assertDurable } from './assert-durable.ts';
import { assertLogins } from './assert-logins.ts';
import { hasOtherClients } from './has-other-clients.ts';

/** An open, migrated database and how to let go of it. */
export type Connection = {
  readonly databases: Databases;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
};

/**
 * Finds or starts the database that the configuration names, migrates it and opens a pool per role. `warn` is told when an embedded server
 * has died and was started again.
 */
export async function connect(
  config: Config,
  { log, warn }: { readonly log: (line: string) => void; readonly warn: (line: string) => void },
): Promise<Connection> {
  if (config.database.kind === 'embedded') return connectEmbedded(config.dataDirectory, { log, warn });
  const { url, authUrl, candidateUrl, staffUrl } = config.database;
  await assertDurable(url);
  await migrate({ connectionString: url, log });
  const urls: Record<Role, string> = { auth: authUrl ?? url, candidate: candidateUrl ?? url, staff: staffUrl ?? url };
  const databases = openDatabases((role) => urls[role]);
  await assertLogins(databases);
  return { databases, ownerUrl: url, close: () => databases.close() };
}

async function connectEmbedded(
  dataDirectory: string,
  { log, warn }: { readonly log: (line: string) => void; readonly warn: (line: string) => void },
): Promise<Connection> {
  const start = () => startEmbeddedPostgres({ dataDirectory: join(dataDirectory, 'postgres'), log });
  const server = await start();
  const kept = keepRunning(server, { start, warn });
  const superuserUrl = server.connectionString('postgres', server.superuser);
  const ownerUrl = server.connectionString('cmdsp', server.superuser);
  // A second process on the same data directory keeps the server; the last one stops it.
  const letGo = async () => {
    const running = await kept.letBe();
    if (!(await hasOtherClients(superuserUrl))) await running.stop();
  };
  try {
    await createDatabase(superuserUrl);
    await migrate({ connectionString: ownerUrl, log });
  } catch (error) {
    await letGo();
    throw error;
  }
  const databases = openDatabases((role) => server.connectionString('cmdsp', `cmdsp_${role}`));
  return {
    databases,
    ownerUrl,
    async close() {
      await databases.close();
      await letGo();
    },
  };
}

/** Makes the database `cmdsp` on a fresh server. */
export async function createDatabase(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', ['cmdsp']);
    if (found.rowCount === 0) await client.query('create database cmdsp');
  } catch (cause) {
    // Another process that starts at the same moment may have made it.
    if (!(cause instanceof Error && 'code' in cause && cause.code === '42P04')) throw cause;
  } finally {
    await client.end();
  }
}
