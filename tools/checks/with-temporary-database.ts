import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../server/src/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../../server/src/db/migrate.ts';

/** A migrated database that exists only while `use` runs. */
export async function withTemporaryDatabase(use: (connectionString: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'cmdsp-check-'));
  const server = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres'), log: () => undefined });
  try {
    const connectionString = server.connectionString('postgres', server.superuser);
    await migrate({ connectionString });
    await use(connectionString);
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
