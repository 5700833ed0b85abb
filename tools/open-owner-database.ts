import { join } from 'node:path';
import type { Config } from '../server/src/config.ts';
import { createDatabase } from '../server/src/db/connect.ts';
import { startEmbeddedPostgres } from '../server/src/db/embedded/start-embedded-postgres.ts';

/** The configured database as its owner, without migrating it; a server that was already running stays running. */
export async function openOwnerDatabase(config: Config): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
  if (config.database.kind === 'url') return { ownerUrl: config.database.url, close: async () => undefined };
  const server = await startEmbeddedPostgres({
    dataDirectory: join(config.dataDirectory, 'postgres'),
    log: () => undefined,
  });
  await createDatabase(server.connectionString('postgres', server.superuser));
  return {
    ownerUrl: server.connectionString('cmdsp', server.superuser),
    close: async () => {
      if (!server.isAdopted) await server.stop();
    },
  };
}
