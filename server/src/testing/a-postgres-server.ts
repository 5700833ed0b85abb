import { rmSync } from 'node:fs';
import { inspectProcess } from '../db/embedded/inspect-process.ts';
import { listChildProcesses } from './list-child-processes.ts';
import { startTestServer } from './start-test-server.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';
import { setTimeout as sleep } from 'node:timers/promises';

/** A durable server of a test's own that may be killed and started again. */
export type TestServer = {
  /** How to connect as the superuser, or as `user`; stays the same over restarts. */
  readonly connectionString: (database: string, user?: string) => string;
  readonly superuser: string;
  readonly version: () => string;
  readonly pid: () => number;
  /** Kills the server and all its sessions with SIGKILL and returns when they are gone. */
  readonly kill: () => Promise<void>;
  /** Starts the server again after `kill`; it recovers what was committed. */
  readonly start: () => Promise<void>;
  /** Stops the server and deletes its data. */
  readonly close: () => Promise<void>;
};

/** Starts a server for fault tests, on the programs in `CMDSP_TEST_PG_BIN` when that is set, else on the embedded ones. */
export async function aPostgresServer(): Promise<TestServer> {
  const dataDirectory = makeTemporaryDirectory();
  const start = () => startTestServer({ dataDirectory, binDirectory: process.env['CMDSP_TEST_PG_BIN'] || null });
  let server = await start();
  return {
    connectionString: (database, user = server.superuser) => server.connectionString(database, user),
    superuser: server.superuser,
    version: () => server.version,
    pid: () => server.pid,
    async kill() {
      await killTree(server.pid, server.clusterDirectory);
    },
    async start() {
      server = await start();
    },
    async close() {
      await server.stop();
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function killTree(pid: number, clusterDirectory: string): Promise<void> {
  const sessions = listChildProcesses(pid);
  for (const victim of [pid, ...sessions]) killHard(victim);
  for (const victim of [pid, ...sessions]) {
    while (inspectProcess({ pid: victim, clusterDirectory }) === 'server-of-this-cluster') await sleep(2);
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // A session may have ended by itself when its server went.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
