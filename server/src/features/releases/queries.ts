import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { ReleaseCounts } from '../../db/tables/content.ts';

/** A release as the page lists it. */
export type ListedRelease = {
  readonly hash: string;
  readonly programRelease: string;
  readonly isBankPrivate: boolean;
  readonly firstLoadedAt: Date;
  /** Null when its files were never kept. */
  readonly fileCount: number | null;
  readonly bytes: number | null;
  readonly counts: ReleaseCounts | null;
};

/** Every release, the newest first. */
export async function listReleases(db: Database): Promise<readonly ListedRelease[]> {
  return db
    .selectFrom('contentReleases')
    .leftJoin('contentReleaseFiles', 'contentReleaseFiles.release', 'contentReleases.hash')
    .select([
      'contentReleases.hash',
      'contentReleases.programRelease',
      'contentReleases.isBankPrivate',
      'contentReleases.firstLoadedAt',
      'contentReleaseFiles.fileCount',
      'contentReleaseFiles.counts',
      sql<number | null>`length(content_release_files.files)`.as('bytes'),
    ])
    .orderBy('contentReleases.firstLoadedAt', 'desc')
    .execute();
}
