import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { releaseResult } from '../../results/release-result.ts';
import { databaseNow } from '../../sittings/database-now.ts';

/**
 * Reviews results, with what was found in comments on questions and statistics, or releases reviewed ones; all or none.
 * @throws Problem `result-step-refused`, `conflict-of-interest`
 */
export async function takeResultSteps(
  tx: Tx,
  taken: {
    readonly step: 'review' | 'release';
    readonly sittings: readonly string[];
    readonly reason: string;
    readonly personId: string;
  },
): Promise<{ done: number }> {
  const { step, reason, personId } = taken;
  const sittings = [...new Set(taken.sittings)].sort();
  const rows = await tx
    .selectFrom('results')
    .select(['sittingId', 'personId', 'state'])
    .where('sittingId', 'in', sittings)
    .orderBy('sittingId')
    .forUpdate()
    .execute();
  const from = step === 'review' ? 'scored' : 'reviewed';
  if (rows.length !== sittings.length || rows.some(({ state }) => state !== from)) {
    throw new Problem('result-step-refused', `Only results that are ${from} can be taken here. Reload the page.`);
  }
  const people = [...new Set(rows.map((row) => row.personId))];
  await requireNoConflict(tx, { assignment: 'sign-rescoring', actorId: personId, personIds: people });
  const actor = `person:${personId}`;
  for (const sittingId of sittings) {
    const recorded = step === 'review' ? ('reviewed' as const) : ('released' as const);
    await tx
      .insertInto('resultSteps')
      .values({ id: newId(), sittingId, step: recorded, decidedBy: personId, reason })
      .execute();
    if (step === 'review') await review(tx, { sittingId, actor, reason });
    else if (!(await releaseResult(tx, { sittingId, actor, reason })))
      throw new Problem(
        'result-step-refused',
        'A result stays here while a case about its sitting is open. Its decision lets the result go on.',
      );
  }
  return { done: sittings.length };
}

async function review(
  tx: Tx,
  { sittingId, actor, reason }: { readonly sittingId: string; readonly actor: string; readonly reason: string },
): Promise<void> {
  const reviewedAt = new Date(await databaseNow(tx));
  await tx.updateTable('results').set({ reviewedAt }).where('sittingId', '=', sittingId).execute();
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: sittingId,
    kind: 'result-reviewed',
    actor,
    reason,
    body: {},
  });
}
