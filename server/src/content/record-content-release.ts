import type { Catalogue } from '@cmdsp/content';
import type { Tx } from '../db/database.ts';
import { countContent } from './count-content.ts';
import { hashContent } from './hash-content.ts';
import { packFiles } from './pack-files.ts';

/**
 * Notes once which content this database has been serving, with its learning files, so that results can be traced to
 * the texts behind them and a cohort can stay on them. True when the release is new here.
 */
export async function recordContentRelease(
  tx: Tx,
  content: {
    readonly release: string;
    readonly catalogue: Catalogue;
    readonly learningFiles: ReadonlyMap<string, string>;
    readonly isBankPrivate: boolean;
    readonly programRelease: string;
  },
): Promise<boolean> {
  const { release, catalogue, learningFiles, isBankPrivate, programRelease } = content;
  await tx
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate, programRelease })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const kept = await tx
    .selectFrom('contentReleaseFiles')
    .select('release')
    .where('release', '=', release)
    .executeTakeFirst();
  if (kept !== undefined) return false;
  const inserted = await tx
    .insertInto('contentReleaseFiles')
    .values({
      release,
      learningHash: hashContent(learningFiles),
      files: await packFiles(learningFiles),
      fileCount: learningFiles.size,
      counts: JSON.stringify(countContent(catalogue)),
    })
    .onConflict((conflict) => conflict.column('release').doNothing())
    .returning('release')
    .executeTakeFirst();
  return inserted !== undefined;
}
