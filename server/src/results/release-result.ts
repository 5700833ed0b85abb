import { defaultResultPolicy } from '@cmdsp/results';
import type { Tx } from '../db/database.ts';
import { recordProgressFact } from '../learning/progress-facts.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { hasOpenCase } from '../misconduct/open-cases.ts';
import { notify } from '../notifications/notify.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { finalAfter } from './plan-release.ts';

/**
 * Lets a candidate read a result that is there: from now on it may be challenged, a pass counts as progress, and they are
 * told, in the same words whatever it says. The ledger knows who did it. One that is released already stays as it is.
 */
export async function releaseResult(
  tx: Tx,
  { sittingId, actor, reason }: { readonly sittingId: string; readonly actor: string; readonly reason?: string },
): Promise<boolean> {
  const found = await tx
    .selectFrom('results')
    .innerJoin('sittings', 'sittings.id', 'results.sittingId')
    .select(['results.personId', 'results.kind', 'results.decision', 'sittings.resultPolicy'])
    .where('results.sittingId', '=', sittingId)
    .where('results.releasedAt', 'is', null)
    .executeTakeFirst();
  // While a case about the sitting waits for its decision, nothing is released; the decision lets it go on.
  if (found === undefined || (await hasOpenCase(tx, sittingId))) return false;
  const { personId, kind, decision } = found;
  const now = await databaseNow(tx);
  const finalAt = finalAfter(now, (found.resultPolicy ?? defaultResultPolicy).challengeDays);
  await tx
    .updateTable('results')
    .set({ releasedAt: new Date(now), finalAt })
    .where('sittingId', '=', sittingId)
    .execute();
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: sittingId,
    kind: 'result-released',
    actor,
    ...(reason !== undefined && { reason }),
    body: { finalAt: finalAt.toISOString() },
  });
  if (kind === 'rehearsal') return true;
  await notify(tx, [
    {
      personId,
      kind: 'exam',
      eventKey: `result-released:${sittingId}`,
      title: 'Your exam result is there',
      body: 'Your certification exam was scored. Sign in to read the result.',
      path: `/exam/results/${sittingId}`,
    },
  ]);
  if (decision === 'pass') {
    await recordProgressFact(tx, { personId, fact: { kind: 'examination-passed' }, sitting: sittingId });
  }
  return true;
}
