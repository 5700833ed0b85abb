import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { leaveCohort } from './leave-cohort.ts';
import { lockCohort } from './queries.ts';

/**
 * Takes an invitation back or takes somebody out of the cohort, with the reason; the row is kept.
 * @throws Problem `not-found`, `conflict` when it has ended already
 */
export async function endMembership(
  context: Pick<Context, 'databases' | 'accounts'>,
  end: {
    readonly cohortId: string;
    readonly membershipId: string;
    readonly by: string;
    readonly reason: string;
  },
): Promise<void> {
  const { cohortId, membershipId, by, reason } = end;
  const personId = await context.databases.staff.transaction().execute(async (tx) => {
    if (!(await lockCohort(tx, cohortId))) throw new Problem('not-found', 'There is no such cohort.');
    const membership = await tx
      .selectFrom('cohortMemberships')
      .select(['state', 'personId'])
      .where('id', '=', membershipId)
      .where('cohortId', '=', cohortId)
      .forUpdate()
      .executeTakeFirst();
    if (membership === undefined) throw new Problem('not-found', 'There is nobody like that in this cohort.');
    if (membership.state === 'left') throw new Problem('conflict', 'This has ended already. Load the page again.');
    if (membership.state === 'joined' && membership.personId !== null) {
      await leaveCohort(tx, { personId: membership.personId, reason, endedBy: by });
      return membership.personId;
    }
    await tx
      .updateTable('cohortMemberships')
      .set({ state: 'left', leftAt: sql<Date>`clock_timestamp()`, leaveReason: reason, endedBy: by, tokenHash: null })
      .where('id', '=', membershipId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'cohort',
      streamId: cohortId,
      kind: 'invitation-withdrawn',
      actor: `person:${by}`,
      reason,
      body: { membership: membershipId },
    });
    return null;
  });
  if (personId !== null) context.accounts.forgetPerson(personId);
}
