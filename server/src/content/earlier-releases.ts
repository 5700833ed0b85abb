import type { Catalogue } from '@cmdsp/content';
import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import type { ReadFiles } from './read-catalogue-apart.ts';
import { readRelease } from './read-release.ts';

/** The releases that cohorts stayed on, each read once. */
export type EarlierReleases = {
  /** The catalogue of a release (its bank is empty); null when this program cannot read it. */
  readonly find: (release: string) => Promise<Catalogue | null>;
};

/** Reads releases when they are first asked for; says in the log which ones cannot be read. */
export function openEarlierReleases(options: {
  readonly db: Database;
  readonly log: Pick<Logger, 'warn'>;
  readonly readFiles: ReadFiles;
}): EarlierReleases {
  const { db, log, readFiles } = options;
  const known = new Map<string, Promise<Catalogue | null>>();

  async function read(release: string): Promise<Catalogue | null> {
    const reading = await readRelease(db, release, readFiles);
    if (reading.kind === 'read') return reading.catalogue;
    log.warn({ release, reason: reading.reason }, 'A content release cannot be served; its cohorts see the newest');
    return null;
  }

  return {
    find(release) {
      const found = known.get(release) ?? read(release);
      known.set(release, found);
      // A database that was away for a moment is no property of the release.
      found.catch(() => known.delete(release));
      return found;
    },
  };
}
