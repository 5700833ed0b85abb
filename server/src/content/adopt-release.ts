import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { type Cohort, ensureSelfPaced, listCohorts, moveCohort } from './cohorts.ts';
import type { LoadedContent } from './load-content.ts';
import { recordContentRelease } from './record-content-release.ts';
import { ensureSearchDocuments } from './search/ensure-search-documents.ts';

/** Any number that no other lock uses: two processes that start together take content in one after the other. */
const adoptionLock = 7_301_944_222;

/** What the start of the program did with the content it found. */
export type Adoption = {
  /** Cohorts that stay on an earlier release until an administrator moves them. */
  readonly staying: readonly Cohort[];
  /** Cohorts that were moved without being asked, because this is a demonstration or a preview. */
  readonly followed: readonly Cohort[];
};

/**
 * Takes content into the database in one transaction: the release with its files, what can be found in it, the
 * self-paced cohort on a first start. Cohorts stay where they are unless `isFollowing`.
 */
export async function adoptRelease(
  db: Database,
  {
    content,
    programRelease,
    isFollowing,
  }: { readonly content: LoadedContent; readonly programRelease: string; readonly isFollowing: boolean },
): Promise<Adoption> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${adoptionLock})`.execute(tx);
    await recordContentRelease(tx, { ...content, programRelease });
    await ensureSearchDocuments(tx, content);
    await ensureSelfPaced(tx, content.release);
    const behind = (await listCohorts(tx)).filter(({ release }) => release !== content.release);
    if (!isFollowing) return { staying: behind, followed: [] };
    for (const { id } of behind) {
      const reason = 'A demonstration always shows the newest content.';
      await moveCohort(tx, { cohortId: id, release: content.release, actor: 'system', reason });
    }
    return { staying: [], followed: behind };
  });
}
