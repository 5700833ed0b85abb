import { startEmbeddedPostgres } from '../db/embedded/start-embedded-postgres.ts';
import { type PostgresServer, startPostgres } from '../db/embedded/start-postgres.ts';
import { debianBinaries } from './debian-binaries.ts';

/**
 * Starts or adopts a server for tests, durable as in production: on the programs in `binDirectory`, or on those that
 * CMDSP brings along when that is null.
 */
export function startTestServer(options: {
  dataDirectory: string;
  binDirectory: string | null;
}): Promise<PostgresServer> {
  const { dataDirectory, binDirectory } = options;
  const log = () => undefined;
  if (binDirectory === null) return startEmbeddedPostgres({ dataDirectory, log });
  return startPostgres({ dataDirectory, log, prepareBinaries: debianBinaries(binDirectory) });
}
