import { rmSync } from 'node:fs';
import { makeTemporaryDirectory } from './temporary-directory.ts';
import { startTestServer } from './start-test-server.ts';

/** A server in a temporary folder; `stop` also deletes it. */
export type TemporaryServer = {
  readonly superuserUrl: string;
  readonly version: string;
  readonly stop: () => Promise<void>;
};

/** Starts a fresh, durable server on a unix socket from the programs in `binDirectory` (null: those CMDSP brings along). */
export async function startTemporaryServer({
  binDirectory,
}: {
  binDirectory: string | null;
}): Promise<TemporaryServer> {
  const dataDirectory = makeTemporaryDirectory();
  const removeFolder = () => rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 10 });
  const server = await startTestServer({ dataDirectory, binDirectory }).catch((error: unknown) => {
    removeFolder();
    throw error;
  });
  return {
    superuserUrl: server.connectionString('postgres', server.superuser),
    version: server.version,
    async stop() {
      await server.stop();
      removeFolder();
    },
  };
}
