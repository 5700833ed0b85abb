import { rmSync } from 'node:fs';
import { makeTemporaryDirectory } from './temporary-directory.ts';
import { folderOf, type Place } from './temporary-places.ts';
import { startTestServer } from './start-test-server.ts';

/** A server in a temporary folder; `stop` also deletes it. */
export type TemporaryServer = {
  readonly superuserUrl: string;
  /** Whether its files are in memory, where making and dropping a database costs next to nothing. */
  readonly isInMemory: boolean;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a fresh server on a unix socket from the programs in `binDirectory` (null: those CMDSP brings along), with the
 * settings of production; in memory it cannot outlive the machine.
 */
export async function startTemporaryServer({
  binDirectory,
  place,
}: {
  binDirectory: string | null;
  place: Place;
}): Promise<TemporaryServer> {
  const isInMemory = folderOf(place) !== folderOf('disk');
  const dataDirectory = makeTemporaryDirectory(isInMemory ? 'memory' : 'disk');
  const removeFolder = () => rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 10 });
  const server = await startTestServer({ dataDirectory, binDirectory }).catch((error: unknown) => {
    removeFolder();
    throw error;
  });
  return {
    superuserUrl: server.connectionString('postgres', server.superuser),
    isInMemory,
    async stop() {
      await server.stop();
      removeFolder();
    },
  };
}
