import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataLayout } from './data-layout.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { greetServer } from './greet-server.ts';
import { inspectProcess } from './inspect-process.ts';
import { findPostmasterFile, type PostmasterFile } from './postmaster-file.ts';
import type { ServerAccount } from './server-account.ts';
import type { SocketAddress } from './socket-address.ts';

/** A server that has answered and proved that it works in our folder. */
export type RunningServer = SocketAddress & { readonly pid: number; readonly version: string };

/**
 * Finds the server that already runs on this cluster, waiting while it starts, recovers or stops; null when there is
 * none. Clears away the `postmaster.pid` of a dead server whose number another program has now, as PostgreSQL would
 * take that program for the server. Call only under the launcher's lock.
 * @throws EmbeddedPostgresError `server-not-answering` after `waitMs` milliseconds
 */
export async function findRunningServer(search: {
  layout: DataLayout;
  account: ServerAccount;
  waitMs: number;
}): Promise<RunningServer | null> {
  const { layout, account, waitMs } = search;
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    const file = findPostmasterFile(layout.clusterDirectory);
    if (file === null) return null;
    // Asking comes first: a server in another container shares the folder but shows no process here.
    const server = await greetAt({ file, layout, account });
    if (server !== null) return server;
    const state = inspectProcess({ pid: file.pid, clusterDirectory: layout.clusterDirectory });
    if (state !== 'server-of-this-cluster') {
      if (state !== 'gone') rmSync(join(layout.clusterDirectory, 'postmaster.pid'), { force: true });
      return null;
    }
    if (performance.now() > giveUpAt) {
      throw new EmbeddedPostgresError(
        'server-not-answering',
        `The database server (process ${file.pid}) has not answered for ${Math.round(waitMs / 1000)} s: see ${layout.logFile}, end that process and try again.`,
      );
    }
    await sleep(20);
  }
}

/** Greets the server at the socket it has written down, and at the usual place in case the folder has moved since. */
export async function greetAt(where: {
  file: PostmasterFile;
  layout: DataLayout;
  account: ServerAccount;
}): Promise<RunningServer | null> {
  const { file, layout, account } = where;
  const folders = new Set([file.socketDirectory ?? layout.socketDirectory, layout.socketDirectory]);
  for (const socketDirectory of folders) {
    const address = { socketDirectory, port: file.port };
    const greeting = await greetServer({ address, clusterDirectory: layout.clusterDirectory, account });
    if (greeting.kind === 'ours') return { ...address, pid: file.pid, version: greeting.version };
  }
  return null;
}
