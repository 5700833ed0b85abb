import type { PrepareBinaries } from './binaries.ts';
import { currentServerAccount } from './current-server-account.ts';
import type { DataLayout } from './data-layout.ts';
import { findRunningServer, type RunningServer } from './find-running-server.ts';
import { takeLauncherLock } from './launcher-lock.ts';
import { prepareDataDirectory } from './prepare-data-directory.ts';
import type { ServerAccount } from './server-account.ts';
import { socketConnectionString, superuser } from './socket-address.ts';
import { startFreshServer } from './start-fresh-server.ts';
import { stopServer } from './stop-server.ts';

/** A PostgreSQL server of ours that answers on a unix socket. */
export type PostgresServer = {
  readonly socketDirectory: string;
  readonly port: number;
  readonly superuser: string;
  /** For example `18.4`. */
  readonly version: string;
  /** PostgreSQL's own folder, for physical backups. */
  readonly clusterDirectory: string;
  /** The server's process. */
  readonly pid: number;
  /** Whether it was running already. */
  readonly isAdopted: boolean;
  readonly connectionString: (database: string, user: string) => string;
  /** Shuts the server down for everybody who uses it; safe to repeat. */
  readonly stop: () => Promise<void>;
};

/** What to start. `log` gets a line now and then for people to read. `account` is decided by the launcher when left out. */
export type StartPostgres = {
  readonly dataDirectory: string;
  readonly log: (line: string) => void;
  readonly prepareBinaries: PrepareBinaries;
  readonly account?: ServerAccount;
  /** How long to wait for another start, a shutdown or a recovery; two minutes unless told, in milliseconds. */
  readonly waitMs?: number;
};

/**
 * Starts the server of a data directory, or adopts the one that runs on it already, whoever started it. Starts at the
 * same moment end at the same server.
 * @throws EmbeddedPostgresError
 */
export async function startPostgres(options: StartPostgres): Promise<PostgresServer> {
  const { log, prepareBinaries, waitMs = 120_000 } = options;
  const layout = prepareDataDirectory(options.dataDirectory);
  const lock = await takeLauncherLock({ file: layout.lockFile, waitMs });
  try {
    const account = options.account ?? currentServerAccount(layout.clusterDirectory);
    const running = await findRunningServer({ layout, account, waitMs });
    if (running !== null) return describe({ layout, server: running, isAdopted: true });
    const binaries = await prepareBinaries({ account, runtimeDirectory: layout.runtimeDirectory });
    const server = await startFreshServer({ layout, account, binaries, waitMs, log });
    return describe({ layout, server, isAdopted: false });
  } finally {
    lock.release();
  }
}

function describe(found: { layout: DataLayout; server: RunningServer; isAdopted: boolean }): PostgresServer {
  const { layout, server, isAdopted } = found;
  return {
    socketDirectory: server.socketDirectory,
    port: server.port,
    superuser,
    version: server.version,
    clusterDirectory: layout.clusterDirectory,
    pid: server.pid,
    isAdopted,
    connectionString: (database, user) => socketConnectionString(server, { database, user }),
    stop: () => stopServer({ layout, pid: server.pid, socketDirectory: server.socketDirectory }),
  };
}
