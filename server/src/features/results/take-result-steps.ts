import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { releaseResult } from '../../results/release-result.ts';
import { databaseNow } from '../../sittings/database-now.ts';

/**
 * Reviews results, with what was found in remarks on questions and statistics, or releases reviewed ones; all or none.
 * What candidates of these sittings said has to be read before: a remark that is newer than `remarksReadAt` stops the review.
 * @throws Problem `result-step-refused`, `conflict-of-interest`
 */
export async function takeResultSteps(
  tx: Tx,
  taken: {
    readonly step: 'review' | 'release';
    readonly sittings: readonly string[];
    readonly reason: string;
    readonly personId: string;
    readonly remarksReadAt: string | null;
  },
): Promise<{ done: number }> {
  const { step, reason, personId, remarksReadAt } = taken;
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
  if (step === 'review') await requireRemarksRead(tx, { sittings, remarksReadAt });
  const actor = `person:${personId}`;
  for (const sittingId of sittings) {
    const recorded = step === 'review' ? ('reviewed' as const) : ('released' as const);
    await tx
      .insertInto('resultSteps')
      .values({ id: newId(), sittingId, step: recorded, decidedBy: personId, reason })
      .execute();
    if (step === 'review') await review(tx, { sittingId, actor, reason, remarksReadAt });
    else if (!(await releaseResult(tx, { sittingId, actor, reason })))
      throw new Problem(
        'result-step-refused',
        'A result stays here while a case about its sitting is open. Its decision lets the result go on.',
      );
  }
  return { done: sittings.length };
}

/** @throws Problem `result-step-refused` while something is unread that was said about a question */
async function requireRemarksRead(
  tx: Tx,
  { sittings, remarksReadAt }: { readonly sittings: readonly string[]; readonly remarksReadAt: string | null },
): Promise<void> {
  const unread = await tx
    .selectFrom('questionRemarks')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('sittingId', 'in', sittings)
    .where('body', '<>', '')
    .$if(remarksReadAt !== null, (query) => query.where('writtenAt', '>', new Date(remarksReadAt ?? 0)))
    .executeTakeFirstOrThrow();
  if (unread.count > 0)
    throw new Problem(
      'result-step-refused',
      `${unread.count === 1 ? 'One remark' : `${unread.count} remarks`} on questions of these sittings wait to be read. Reload the page, read what candidates said, then review.`,
    );
}

async function review(
  tx: Tx,
  {
    sittingId,
    actor,
    reason,
    remarksReadAt,
  }: {
    readonly sittingId: string;
    readonly actor: string;
    readonly reason: string;
    readonly remarksReadAt: string | null;
  },
): Promise<void> {
  const reviewedAt = new Date(await databaseNow(tx));
  await tx.updateTable('results').set({ reviewedAt }).where('sittingId', '=', sittingId).execute();
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: sittingId,
    kind: 'result-reviewed',
    actor,
    reason,
    body: { remarksReadAt },
  });
}
