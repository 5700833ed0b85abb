import type { PrepareBinaries } from '../db/embedded/binaries.ts';
import { EmbeddedPostgresError } from '../db/embedded/embedded-postgres-error.ts';
import { probeBinaries } from '../db/embedded/probe-binaries.ts';

/** Takes the programs of an installed PostgreSQL (for example `/usr/lib/postgresql/15/bin`) as they are. */
export function debianBinaries(binDirectory: string): PrepareBinaries {
  return async ({ account }) => {
    const probe = await probeBinaries(binDirectory, account);
    if (probe.kind === 'runs') return probe;
    throw new EmbeddedPostgresError(
      'binaries-not-runnable',
      `The programs in ${binDirectory} cannot be run (${probe.reason}): name the bin folder of a PostgreSQL 15 to 18.`,
    );
  };
}
