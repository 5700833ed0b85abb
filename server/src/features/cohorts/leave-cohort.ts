import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/**
 * Takes somebody out of the cohort of now; the membership is kept with the reason. From then on the person learns in
 * the self-paced one. Returns the cohort that was left, or null when there was none.
 */
export async function leaveCohort(
  tx: Tx,
  {
    personId,
    reason,
    endedBy,
  }: {
    readonly personId: string;
    readonly reason: string;
    /** The administrator; null when the person left. */
    readonly endedBy: string | null;
  },
): Promise<string | null> {
  const left = await tx
    .updateTable('cohortMemberships')
    .set({ state: 'left', leftAt: sql<Date>`clock_timestamp()`, leaveReason: reason, endedBy })
    .where('personId', '=', personId)
    .where('state', '=', 'joined')
    .returning('cohortId')
    .executeTakeFirst();
  await tx.deleteFrom('cohortMembers').where('personId', '=', personId).execute();
  if (left === undefined) return null;
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'cohort-left',
    actor: `person:${endedBy ?? personId}`,
    reason,
    body: { cohort: left.cohortId },
  });
  return left.cohortId;
}
