import { ok, refused, type Result } from '@cmdsp/primitives';
import type { Tx } from '../db/database.ts';
import { announceSitting } from '../events/announce-sitting.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { databaseNow } from './database-now.ts';
import { lockSitting } from './finish-sitting.ts';
import type { Step } from './step-sitting.ts';

export type LateStartProblem = { readonly kind: 'has-started' } | { readonly kind: 'is-over' };

/** Keeps a seat open for some minutes from now, so that somebody who is late may still start; never shortens. */
export async function allowLateStart(
  tx: Tx,
  { sittingId, actor, reason, minutes }: Step & { readonly minutes: number },
): Promise<Result<null, LateStartProblem | { readonly kind: 'no-sitting' }>> {
  const row = await lockSitting(tx, sittingId);
  if (row === undefined) return refused({ kind: 'no-sitting' });
  if (row.startedAt !== null) return refused({ kind: 'has-started' });
  if (row.state !== 'scheduled') return refused({ kind: 'is-over' });
  const until = new Date((await databaseNow(tx)) + minutes * 60_000);
  const windowClosesAt = until > row.windowClosesAt ? until : row.windowClosesAt;
  await tx.updateTable('sittings').set({ windowClosesAt }).where('id', '=', sittingId).execute();
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: sittingId,
    kind: 'late-start-allowed',
    actor,
    reason,
    body: { until: windowClosesAt.toISOString() },
  });
  await announceSitting(tx, { sitting: sittingId });
  return ok(null);
}
