import { sql } from 'kysely';
import { selfPaced } from '../../content/cohorts.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { findCohortRow, lockCohort } from './queries.ts';
import { requireFollowable, requireTimeZone, type Timetable, writeTimetable } from './write-timetable.ts';

/** What a cohort is to be; without a plan it is self-paced. */
export type CohortChange = {
  /** The revision that was seen. */
  readonly revision: number;
  readonly title: string;
  readonly timeZone: string;
  readonly needsCompetence: boolean;
  readonly plan: (Timetable & { readonly seats: number | null }) | null;
};

/**
 * Changes a cohort and its timetable as a whole. Nobody loses a seat: the limit may be below what is taken, and then
 * nobody else can join. @throws Problem `timetable-refused`, `not-found`, `conflict`
 */
export async function changeCohort(
  context: Pick<Context, 'databases'>,
  { cohortId, actor, change }: { readonly cohortId: string; readonly actor: string; readonly change: CohortChange },
): Promise<void> {
  const { revision, title, timeZone, needsCompetence, plan } = change;
  requireTimeZone(timeZone);
  if (cohortId === selfPaced.id && plan !== null)
    throw new Problem(
      'timetable-refused',
      'Everybody who is in no other cohort learns in this one, so it has no dates.',
    );
  const days = plan === null ? { startsOn: null, endsOn: null } : requireFollowable(plan);
  await context.databases.staff.transaction().execute(async (tx) => {
    await requireRevision(tx, { cohortId, revision });
    const after = { title, timeZone, needsCompetence, seats: plan?.seats ?? null, ...days };
    await tx
      .updateTable('cohorts')
      .set({ ...after, revision: revision + 1, changedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', cohortId)
      .execute();
    await writeTimetable(tx, { cohortId, timetable: plan });
    await appendRecord(tx, {
      streamKind: 'cohort',
      streamId: cohortId,
      kind: 'cohort-changed',
      actor,
      body: {
        revision: revision + 1,
        ...after,
        modules: plan?.modules.map(({ module, opensOn, closesOn }) => ({ module, opensOn, closesOn })) ?? [],
        liveDates: plan?.liveDates.map(({ module, heldOn, startsAt }) => ({ module, heldOn, startsAt })) ?? [],
      },
    });
  });
}

async function requireRevision(
  tx: Tx,
  { cohortId, revision }: { readonly cohortId: string; readonly revision: number },
): Promise<void> {
  const isThere = await lockCohort(tx, cohortId);
  const row = isThere ? await findCohortRow(tx, cohortId) : null;
  if (row === null) throw new Problem('not-found', 'There is no such cohort.');
  if (row.revision !== revision)
    throw new Problem('conflict', 'Somebody else changed this cohort meanwhile. Load the page again and look.');
}
