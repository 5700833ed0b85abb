import type { Disruption, RemedyPolicy } from '@cmdsp/remedies';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { appendRecord } from '../ledger/append-record.ts';

/**
 * Writes a found disruption down. What belongs to one that still waits for its decision (the same cause, no gap between) is
 * added to it, so that there is one decision for all alike. Says whether it is new and somebody has to decide.
 */
export async function storeDisruption(
  tx: Tx,
  { found, policy }: { readonly found: Disruption; readonly policy: RemedyPolicy },
): Promise<boolean> {
  const { cause, losses } = found;
  const state = policy.treatments[cause] === 'none' ? 'noted' : 'proposed';
  const [from, to] = [new Date(found.from), new Date(found.to)];
  const waiting =
    state === 'noted'
      ? undefined
      : await tx
          .selectFrom('disruptions')
          .select(['id', 'fromAt', 'toAt'])
          .where('cause', '=', cause)
          .where('state', '=', 'proposed')
          .where('fromAt', '<=', to)
          .where('toAt', '>=', from)
          .orderBy('fromAt')
          .forUpdate()
          .executeTakeFirst();
  const id = waiting?.id ?? newId();
  if (waiting === undefined) {
    await tx
      .insertInto('disruptions')
      .values({ id, cause, fromAt: from, toAt: to, state, policy: JSON.stringify(policy) })
      .execute();
  } else {
    await tx
      .updateTable('disruptions')
      .set({ fromAt: waiting.fromAt < from ? waiting.fromAt : from, toAt: waiting.toAt > to ? waiting.toAt : to })
      .where('id', '=', id)
      .execute();
  }
  await tx
    .insertInto('disruptionLosses')
    .values(
      losses.map(({ sitting, lost, spans }) => ({
        disruptionId: id,
        sittingId: sitting,
        lostMs: lost,
        spans: JSON.stringify(spans.map((span) => [span.from, span.to])),
      })),
    )
    // A later silence of the same person in the same disruption: the first finding stands.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await appendRecord(tx, {
    streamKind: 'disruption',
    streamId: id,
    kind: waiting === undefined ? 'disruption-found' : 'disruption-widened',
    actor: 'system',
    body: {
      cause,
      from: from.toISOString(),
      to: to.toISOString(),
      policy: policy.version,
      losses: losses.map(({ sitting, lost }) => ({ sitting, lostMs: lost })),
    },
  });
  return waiting === undefined && state === 'proposed';
}
