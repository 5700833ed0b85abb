import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { Problem } from '../http/problem.ts';
import { requireNoConflict } from '../impartiality/conflict-between.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { notify } from '../notifications/notify.ts';

/**
 * Takes a pass away that stood although the score no longer reaches the mark: an officer's decision about one person, with
 * its reason, which that person reads. Certificates are decided about on
 * their own page. @throws Problem `not-found`, `rescoring-refused`, `conflict-of-interest`
 */
export async function withdrawPass(
  tx: Tx,
  decision: { readonly sittingId: string; readonly reason: string; readonly personId: string },
): Promise<void> {
  const { sittingId, reason, personId } = decision;
  const result = await tx
    .selectFrom('results')
    .select(['personId', 'isPassKept', 'rescoringId'])
    .where('sittingId', '=', sittingId)
    .forUpdate()
    .executeTakeFirst();
  if (result === undefined) throw new Problem('not-found', 'There is no such result.');
  if (!result.isPassKept)
    throw new Problem('rescoring-refused', 'This pass is reached by its score, or was withdrawn already.');
  await requireNoConflict(tx, { assignment: 'sign-rescoring', actorId: personId, personIds: [result.personId] });
  await tx
    .updateTable('results')
    .set({ decision: 'fail', isPassKept: false })
    .where('sittingId', '=', sittingId)
    .execute();
  await tx
    .insertInto('resultSteps')
    .values({ id: newId(), sittingId, step: 'pass-withdrawn', decidedBy: personId, reason })
    .execute();
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: sittingId,
    kind: 'pass-withdrawn',
    actor: `person:${personId}`,
    reason,
    body: { rescoring: result.rescoringId },
  });
  await notify(tx, [
    {
      personId: result.personId,
      kind: 'exam',
      eventKey: `pass-withdrawn:${sittingId}`,
      title: 'A decision about your exam result',
      body: 'An officer decided about your result. The page gives the reason and says how to appeal.',
      path: `/exam/results/${sittingId}`,
    },
  ]);
}
