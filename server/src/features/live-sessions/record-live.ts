import type { Json } from '@cmdsp/primitives';
import type { Tx } from '../../db/database.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/** Writes down what was decided about a session. Votes, hands and moves are no decisions; the ledger gets no words. */
export async function recordLive(
  tx: Tx,
  decision: {
    readonly sessionId: string;
    /** Null when nobody asked: the system did it. */
    readonly personId: string | null;
    readonly kind: string;
    readonly body?: { readonly [key: string]: Json };
  },
): Promise<void> {
  const { sessionId, personId, kind, body = {} } = decision;
  const actor = personId === null ? 'system' : `person:${personId}`;
  await appendRecord(tx, { streamKind: 'live-session', streamId: sessionId, kind, actor, body });
}
