import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import type { Role } from '../db/database.ts';
import { connectionStringTo } from './connection-string-to.ts';
import type { DatabaseServer } from './provided-context.ts';
import { copyPrefix } from './template-database.ts';
import { withClient } from './with-client.ts';

/** A migrated, empty database of a test's own. */
export type TestDatabase = {
  readonly name: string;
  /** How to connect as the superuser. */
  readonly connectionString: string;
  /** How to connect as one of the program's roles. */
  readonly url: (role: 'owner' | Role) => string;
  /** Cuts off whoever is still connected and lets nobody in again; safe to repeat. */
  readonly drop: () => Promise<void>;
};

/**
 * Copies the template of the shared test server: real PostgreSQL, all migrations, in well under a tenth of a second.
 * What is about surviving takes a server that is on a disk (`aDurableDatabase`, `aPostgresServer`).
 */
export async function aDatabase(server: DatabaseServer = inject('databaseServer')): Promise<TestDatabase> {
  const { superuserUrl, template, isInMemory } = server;
  const name = `${copyPrefix(template)}${randomUUID().slice(0, 13).replace('-', '')}`;
  await withClient(superuserUrl, async (client) => {
    // In memory files are copied faster than a log of them is written; on a disk each of more than a thousand would wait.
    await client.query(`create database ${name} template ${template} strategy ${isInMemory ? 'file_copy' : 'wal_log'}`);
    // What is prepared may be planned without its values one day (`on conflict … where state = $1` then fits no index):
    // here it always is.
    await client.query(`alter database ${name} set plan_cache_mode = force_generic_plan`);
  });
  return {
    name,
    connectionString: connectionStringTo(superuserUrl, { database: name }),
    url: (role) => connectionStringTo(superuserUrl, { database: name, user: `cmdsp_${role}` }),
    async drop() {
      await withClient(superuserUrl, async (client) => {
        if (isInMemory) {
          await client.query(`drop database if exists ${name} with (force)`);
          return;
        }
        // Its files go when the test run ends: some disks are slow to make files just after many were deleted.
        await client.query(`alter database ${name} with allow_connections false`);
        await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      });
    },
  };
}
