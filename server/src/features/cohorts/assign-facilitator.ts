import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { isCompetent, isFacilitator } from './facilitators.ts';
import { findCohortRow, lockCohort, readToday } from './queries.ts';

type Assignment = { readonly cohortId: string; readonly personId: string; readonly by: string };

/**
 * Lets somebody teach a cohort, with the ledger record. Where the cohort asks for it, a competence record must be valid
 * today. Repeating changes nothing. @throws Problem `not-found`, `conflict`, `competence-needed`
 */
export async function assignFacilitator(
  { databases }: Pick<Context, 'databases'>,
  { cohortId, personId, by }: Assignment,
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const isThere = await lockCohort(tx, cohortId);
    const row = isThere ? await findCohortRow(tx, cohortId) : null;
    if (row === null) throw new Problem('not-found', 'There is no such cohort.');
    if (!(await isFacilitator(tx, personId)))
      throw new Problem('conflict', 'Give this person the role of facilitator first, on the page People.');
    const { today } = await readToday(tx, row.timeZone);
    if (row.needsCompetence && !(await isCompetent(tx, { personId, today })))
      throw new Problem(
        'competence-needed',
        'This cohort asks for a valid competence record. Record one for this person first, or change the cohort.',
      );
    const assigned = await tx
      .insertInto('cohortFacilitators')
      .values({ id: newId(), cohortId, personId, assignedBy: by })
      .onConflict((conflict) => conflict.columns(['cohortId', 'personId']).where('endedAt', 'is', null).doNothing())
      .executeTakeFirst();
    if (assigned.numInsertedOrUpdatedRows === 0n) return;
    await appendRecord(tx, {
      streamKind: 'cohort',
      streamId: cohortId,
      kind: 'facilitator-assigned',
      actor: `person:${by}`,
      body: { personId },
    });
  });
}

/** Somebody does not teach a cohort any more; the row and the reason are kept. @throws Problem `not-found` */
export async function endFacilitator(
  { databases }: Pick<Context, 'databases'>,
  { cohortId, personId, by, reason }: Assignment & { readonly reason: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const ended = await tx
      .updateTable('cohortFacilitators')
      .set({ endedAt: sql<Date>`clock_timestamp()`, endedBy: by, endReason: reason })
      .where('cohortId', '=', cohortId)
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw new Problem('not-found', 'This person does not teach the cohort any more.');
    await appendRecord(tx, {
      streamKind: 'cohort',
      streamId: cohortId,
      kind: 'facilitator-ended',
      actor: `person:${by}`,
      reason,
      body: { personId },
    });
  });
}
