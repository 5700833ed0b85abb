import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { presentDisruption } from './present-disruption.ts';

/** What interrupted one's own sitting, and what followed; never whom else it hit or who decided. @throws Problem `not-found` */
export async function showOwnDisruptions(
  { databases }: Pick<Context, 'databases'>,
  { sittingId, personId }: { readonly sittingId: string; readonly personId: string },
) {
  return asPerson(databases.candidate, personId, async (tx) => {
    const own = await tx.selectFrom('sittings').select('id').where('id', '=', sittingId).executeTakeFirst();
    if (own === undefined)
      throw new Problem('not-found', 'There is no such sitting among yours. Go back to the exam page.');
    const rows = await tx
      .selectFrom('disruptionLosses as l')
      .innerJoin('disruptions as d', 'd.id', 'l.disruptionId')
      .select(['d.id', 'd.cause', 'd.fromAt', 'd.toAt', 'd.state', 'd.foundAt', 'd.decidedAt', 'd.reason', 'd.policy'])
      .select(['l.lostMs', 'l.givenMs', 'l.isResitFree', 'l.isLeftOut', 'l.differentReason'])
      .where('l.sittingId', '=', sittingId)
      .orderBy('d.fromAt')
      .execute();
    return {
      disruptions: rows.map(({ lostMs, givenMs, isResitFree, isLeftOut, reason, differentReason, policy, ...row }) => ({
        ...presentDisruption(row),
        lostSeconds: lostMs / 1000,
        givenSeconds: givenMs / 1000,
        isResitFree,
        isLeftOut,
        reason: differentReason ?? reason,
        policyVersion: policy.version,
      })),
    };
  });
}
