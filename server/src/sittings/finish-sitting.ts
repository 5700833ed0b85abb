import type { Json } from '@cmdsp/primitives';
import { expireSitting, type LedgerEntry, type Sitting } from '@cmdsp/sittings';
import type { Database, Tx } from '../db/database.ts';
import { recordProgressFact } from '../learning/progress-facts.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { notify } from '../notifications/notify.ts';
import { databaseNow } from './database-now.ts';
import { scoreSitting } from './score-sitting.ts';
import { sittingOf } from './sitting-row.ts';

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
    readonly more?: { readonly [key: string]: Json };
  },
): Promise<void> {
  for (const { kind, at: _at, ...rest } of options.entries) {
    // A ledger entry is plain JSON by its definition; the time is the record's own.
    const body = { ...(rest as { readonly [key: string]: Json }), ...options.more };
    await appendRecord(tx, { streamKind: 'sitting', streamId: options.sittingId, kind, actor: options.actor, body });
  }
}

/**
 * Finishes a sitting that the caller has locked: the state, the score and the result, the ledger, and the progress of
 * somebody who passed, all in one transaction. Results come at once; they are a matter of counting.
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
  await tx.updateTable('sittings').set({ state: sitting.kind, finishedAt }).where('id', '=', sitting.id).execute();
  const result = await scoreSitting(tx, sitting.id);
  const now = new Date(await databaseNow(tx));
  await tx
    .insertInto('results')
    .values({ ...result, computedAt: now, releasedAt: now })
    .execute();
  await recordEntries(tx, { sittingId: sitting.id, actor, entries });
  const { points, maximum, decision, answered, formId } = result;
  const { receiptSequence: receipts, receiptHash: lastReceipt } = await receiptHead(tx, sitting.id);
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: sitting.id,
    kind: 'sitting-scored',
    actor: 'system',
    body: { points, maximum, decision, answered, form: formId, receipts, lastReceipt },
  });
  if (result.kind === 'certification') await tellOfResult(tx, { personId: result.personId, sittingId: sitting.id });
  if (result.kind === 'certification' && decision === 'pass') {
    await recordProgressFact(tx, {
      personId: result.personId,
      fact: { kind: 'examination-passed' },
      sitting: sitting.id,
    });
  }
}

/** The same words for everybody: whoever sees the message or its mail learns neither score nor decision. */
async function tellOfResult(tx: Tx, { personId, sittingId }: { personId: string; sittingId: string }): Promise<void> {
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
}

/** Where the receipt chain ends; with the result on the ledger, nobody can lengthen or shorten it unseen. */
function receiptHead(tx: Tx, sittingId: string) {
  return tx
    .selectFrom('sittings')
    .select(['receiptSequence', 'receiptHash'])
    .where('id', '=', sittingId)
    .executeTakeFirstOrThrow();
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
