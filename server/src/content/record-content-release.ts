import type { Database } from '../db/database.ts';

/** Notes once which content this database has been serving, so that results can be traced to the texts behind them. */
export async function recordContentRelease(
  db: Database,
  content: { readonly release: string; readonly isBankPrivate: boolean; readonly programRelease: string },
): Promise<void> {
  await db
    .insertInto('contentReleases')
    .values({ hash: content.release, isBankPrivate: content.isBankPrivate, programRelease: content.programRelease })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}
