import { assertNever } from '@cmdsp/primitives';
import { moveCohort } from '../../content/cohorts.ts';
import { ensureSearchDocuments } from '../../content/search/ensure-search-documents.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';

/**
 * Moves a cohort to a release that this program can serve, with its ledger record; what can be found in the release is
 * there from the same moment. @throws Problem `not-found`, `conflict`
 */
export async function moveToRelease(
  context: Context,
  asked: {
    readonly cohortId: string;
    readonly release: string;
    readonly from: string;
    readonly reason: string;
    readonly personId: string;
  },
): Promise<void> {
  const { cohortId, release, from, reason, personId } = asked;
  const isNewest = release === context.contentRelease;
  const catalogue = isNewest ? context.catalogue : await context.earlierReleases.find(release);
  if (catalogue === null)
    throw new Problem('not-found', 'This version of the program cannot serve that release. Choose another one.');
  await context.databases.staff.transaction().execute(async (tx) => {
    const moved = await moveCohort(tx, { cohortId, release, actor: `person:${personId}`, reason });
    switch (moved.kind) {
      case 'already-there':
        return;
      case 'no-cohort':
        throw new Problem('not-found', 'There is no such cohort.');
      case 'no-release':
        throw new Problem('not-found', 'The files of this release were not kept, so no cohort can be moved to it.');
      case 'moved':
        if (moved.from !== from)
          throw new Problem('conflict', 'Somebody else moved this cohort meanwhile. Load the page again and look.');
        await ensureSearchDocuments(tx, { release, catalogue });
        return;
      default:
        return assertNever(moved);
    }
  });
  context.accounts.forgetEverybody();
}
