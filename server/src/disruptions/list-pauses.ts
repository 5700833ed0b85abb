import { instant, type Instant } from '@cmdsp/primitives';
import type { Span } from '@cmdsp/remedies';
import type { Tx } from '../db/database.ts';

/** When the clock of each sitting stood, as its stream of the ledger tells; a pause that lasts ends now, a break by itself. */
export async function listPauses(
  tx: Tx,
  { ids, now }: { readonly ids: readonly string[]; readonly now: Instant },
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const pauses = new Map<string, Span[]>();
  if (ids.length === 0) return pauses;
  const rows = await tx
    .selectFrom('ledgerRecords')
    .select(['streamId', 'kind', 'at', 'body'])
    .where('streamKind', '=', 'sitting')
    .where('streamId', 'in', ids)
    .where('kind', 'in', ['sitting-paused', 'sitting-resumed'])
    .orderBy('streamId')
    .orderBy('sequence')
    .execute();
  const open = new Map<string, Span>();
  const close = (id: string, span: Span) => pauses.set(id, [...(pauses.get(id) ?? []), span]);
  for (const { streamId, kind, at, body } of rows) {
    // Written by the state machine of sittings, see its ledger entries.
    const { data } = JSON.parse(body) as { data: { until?: number | null; paused?: number } };
    const moment = instant(at.getTime());
    const began = open.get(streamId);
    if (kind === 'sitting-paused') {
      open.set(streamId, { from: moment, to: instant(Math.min(now, data.until ?? now)) });
    } else if (began !== undefined) {
      close(streamId, { from: began.from, to: instant(Math.min(moment, began.from + (data.paused ?? 0))) });
      open.delete(streamId);
    }
  }
  for (const [id, span] of open) close(id, span);
  return pauses;
}
