import { type Instant, instant } from '@cmdsp/primitives';
import { trackResult, type TrackedStep } from '@cmdsp/results';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { TrackedResults } from '../../db/tables/results.ts';
import { Problem } from '../../http/problem.ts';
import { databaseNow } from '../../sittings/database-now.ts';

/** How far the result of one's own sitting is. Says nothing of what it will be. @throws Problem `not-found` */
export async function showTracker(
  { databases }: Pick<Context, 'databases'>,
  { id, personId }: { readonly id: string; readonly personId: string },
) {
  return asPerson(databases.candidate, personId, async (tx) => {
    const row = await tx.selectFrom('trackedResults').selectAll().where('sittingId', '=', id).executeTakeFirst();
    if (row === undefined) throw new Problem('not-found', 'There is no such finished sitting among yours.');
    return { steps: trackRow(row, await databaseNow(tx)) };
  });
}

/** The steps of a stored result. */
export function trackRow(row: Omit<TrackedResults, 'sittingId' | 'personId'>, now: Instant) {
  const at = (time: Date | null) => (time === null ? null : instant(time.getTime()));
  const steps = trackResult(
    {
      mode: row.releaseMode,
      receivedAt: instant(row.receivedAt.getTime()),
      scoredAt: at(row.scoredAt),
      reviewedAt: at(row.reviewedAt),
      releasedAt: at(row.releasedAt),
      reviewBy: at(row.reviewBy),
      promisedAt: at(row.promisedAt),
      finalAt: at(row.finalAt),
    },
    now,
  );
  return steps.map(presentStep);
}

function presentStep({ at, ...step }: TrackedStep) {
  return { ...step, at: at === null ? null : new Date(at).toISOString() };
}
