import { type EmbeddedPackage, findEmbeddedPackage } from './find-embedded-package.ts';
import { prepareEmbeddedBinaries } from './prepare-embedded-binaries.ts';
import type { ServerAccount } from './server-account.ts';
import { type PostgresServer, startPostgres } from './start-postgres.ts';

/** Where and how to start; the optional members replace what the launcher finds out by itself. */
export type StartEmbeddedPostgres = {
  /** Holds the cluster, its log and the launcher's files; made when missing. */
  readonly dataDirectory: string;
  /** Gets a line now and then for people to read. */
  readonly log: (line: string) => void;
  readonly package?: EmbeddedPackage;
  readonly account?: ServerAccount;
  /** System folders for a copy of the programs where the data directory is closed to the server's account. */
  readonly sharedFolders?: readonly string[];
};

/**
 * Starts the PostgreSQL that CMDSP brings along on `dataDirectory`, or adopts the one that runs there. It works as a
 * normal user and as root (then PostgreSQL runs as another user, who need not be able to enter the folders above), and
 * outlives this process: call `stop()` to shut it down.
 * @throws EmbeddedPostgresError with one line that says what to do
 */
export function startEmbeddedPostgres(options: StartEmbeddedPostgres): Promise<PostgresServer> {
  const { dataDirectory, log, account, sharedFolders } = options;
  return startPostgres({
    dataDirectory,
    log,
    ...(account === undefined ? {} : { account }),
    prepareBinaries: (need) =>
      prepareEmbeddedBinaries({
        ...need,
        package: options.package ?? findEmbeddedPackage(),
        ...(sharedFolders === undefined ? {} : { sharedFolders }),
      }),
  });
}
