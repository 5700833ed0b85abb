import type { Context } from '../../context.ts';

/**
 * Reads the releases that unfinished capstones were begun in, one after the other, before their writers come back: whoever came first
 * would wait for seconds. Where that fails the log says so, and the first request reads.
 */
export async function readOpenReleases(
  context: Pick<Context, 'databases' | 'contentRelease' | 'earlierReleases' | 'log' | 'stopping'>,
): Promise<void> {
  const { databases, contentRelease, earlierReleases, log, stopping } = context;
  try {
    const rows = await databases.staff
      .selectFrom('capstones')
      .select('contentRelease')
      .distinct()
      .where('submittedAt', 'is', null)
      .where('contentRelease', '<>', contentRelease)
      .execute();
    for (const row of rows) {
      if (stopping.aborted) return;
      await earlierReleases.find(row.contentRelease);
    }
  } catch (error) {
    log.warn({ error }, 'Content of earlier releases was not read ahead');
  }
}
