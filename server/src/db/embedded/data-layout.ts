import { join } from 'node:path';

/** Where the launcher keeps things inside its data directory. All paths are absolute. */
export type DataLayout = {
  readonly dataDirectory: string;
  /** PostgreSQL's own directory (PGDATA). */
  readonly clusterDirectory: string;
  /** How the folders begin in which initdb works; such a folder is renamed to `clusterDirectory` when it is whole. */
  readonly draftPrefix: string;
  /** The preferred place of the socket; a long or unreachable path leads elsewhere. */
  readonly socketDirectory: string;
  readonly runtimeDirectory: string;
  readonly logFile: string;
  readonly lockFile: string;
};

/** Names the parts of a data directory. `dataDirectory` must be absolute and resolved. */
export function dataLayout(dataDirectory: string): DataLayout {
  return {
    dataDirectory,
    clusterDirectory: join(dataDirectory, 'cluster'),
    draftPrefix: join(dataDirectory, 'cluster.new-'),
    socketDirectory: join(dataDirectory, 'socket'),
    runtimeDirectory: join(dataDirectory, 'runtime'),
    logFile: join(dataDirectory, 'postgres.log'),
    lockFile: join(dataDirectory, 'launcher.lock'),
  };
}
