import type { Json } from '@cmdsp/primitives';
import { expireSitting, type LedgerEntry, type Sitting } from '@cmdsp/sittings';
import type { Database, Tx } from '../db/database.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { planRelease } from '../results/plan-release.ts';
import { releaseResult } from '../results/release-result.ts';
import { tellOfPromise } from '../results/tell-of-promise.ts';
import { databaseNow } from './database-now.ts';
import { scoreSitting } from './score-sitting.ts';
import { sittingOf } from './sitting-row.ts';

const noPause = { pausedAt: null, pausedUntil: null, pauseKind: null } as const;

/** Locks a sitting for a change; undefined when there is none. Whoever changes anything about it does this first. */
export function lockSitting(tx: Tx, sittingId: string) {
  return tx.selectFrom('sittings').selectAll().where('id', '=', sittingId).forNoKeyUpdate().executeTakeFirst();
}

/** Writes down what a decision says happened to a sitting, in its stream of the ledger. */
export async function recordEntries(
  tx: Tx,
  options: {
    readonly sittingId: string;
    readonly actor: string;
    readonly entries: readonly LedgerEntry[];
    readonly reason?: string;
    readonly more?: { readonly [key: string]: Json };
  },
): Promise<void> {
  for (const { kind, at: _at, ...rest } of options.entries) {
    // A ledger entry is plain JSON by its definition; the time is the record's own.
    const body = { ...(rest as { readonly [key: string]: Json }), ...options.more };
    const { sittingId: streamId, actor, reason = null } = options;
    await appendRecord(tx, { streamKind: 'sitting', streamId, kind, actor, reason, body });
  }
}

/**
 * Finishes a sitting that the caller has locked: the state, the score and the result, the ledger, and the progress of
 * somebody who passed, all in one transaction. The result is released at once, or by the day that the policy promises.
 */
export async function finishSitting(
  tx: Tx,
  options: {
    readonly sitting: Extract<Sitting, { readonly kind: 'submitted' | 'expired' }>;
    readonly entries: readonly LedgerEntry[];
    readonly actor: string;
  },
): Promise<void> {
  const { sitting, entries, actor } = options;
  const finishedAt = new Date(sitting.finishedAt);
  await tx
    .updateTable('sittings')
    .set({ state: sitting.kind, finishedAt, creditMs: sitting.credit, ...noPause })
    .where('id', '=', sitting.id)
    .execute();
  const scored = await scoreSitting(tx, sitting.id);
  const { domains, studyNext, questions, ...result } = scored.result;
  const now = new Date(await databaseNow(tx));
  const plan = await planRelease(tx, { ...result, questions, finishedAt: sitting.finishedAt });
  await tx
    .with('kept', (kept) =>
      kept.insertInto('answerSheets').values({ sittingId: sitting.id, sheet: JSON.stringify(scored.sheet) }),
    )
    .insertInto('results')
    .values({
      ...result,
      ...plan.values,
      domains: JSON.stringify(domains),
      studyNext: JSON.stringify(studyNext),
      questions: JSON.stringify(questions),
      computedAt: now,
      releasedAt: null,
      finalAt: null,
      reviewedAt: null,
      rescoringId: null,
    })
    .execute();
  await recordEntries(tx, { sittingId: sitting.id, actor, entries });
  const { points, maximum, decision, answered, formId, personId } = result;
  const { receipts, lastReceipt } = await endOfReceipts(tx, sitting.id);
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: sitting.id,
    kind: 'sitting-scored',
    actor: 'system',
    body: { points, maximum, decision, answered, form: formId, receipts, lastReceipt, policy: plan.policy.version },
  });
  const { promisedAt } = plan.values;
  if (promisedAt === null) {
    await releaseResult(tx, { sittingId: sitting.id, actor: 'system' });
    return;
  }
  await tellOfPromise(tx, { sittingId: sitting.id, personId, promisedAt, answered });
}

/** Where the receipt chain ends; with the result on the ledger, nobody can lengthen or shorten it unseen. */
async function endOfReceipts(tx: Tx, sittingId: string): Promise<{ receipts: number; lastReceipt: string | null }> {
  const last = await tx
    .selectFrom('responses')
    .select(['sequence', 'hash'])
    .where('sittingId', '=', sittingId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { receipts: last?.sequence ?? 0, lastReceipt: last?.hash ?? null };
}

/** Writes down an expiry that has happened. True when it did so; repeating it, or being late, changes nothing. */
export async function expireIfDue(db: Database, sittingId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await lockSitting(tx, sittingId);
    if (row?.state !== 'open') return false;
    const expired = expireSitting({ sitting: sittingOf(row), now: await databaseNow(tx) });
    if (!expired.ok) return false;
    await finishSitting(tx, { sitting: expired.value.sitting, entries: expired.value.ledger, actor: 'system' });
    return true;
  });
}
