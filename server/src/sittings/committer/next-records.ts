import { hashCanonicalRecord } from '@cmdsp/ledger';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import type { LedgerEntry } from '@cmdsp/sittings';
import { recordBody } from '../../ledger/record-row.ts';
import { sha256 } from '../../ledger/sha256.ts';
import type { ChainHead, LockedSitting } from './batch-state.ts';

/** A chained record of a sitting's stream, laid out for its table; its time is that of the batch. */
export type SittingRecord = {
  readonly streamId: string;
  readonly sequence: number;
  readonly kind: string;
  readonly actor: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** Chains what was decided to the sitting's stream. */
export function nextRecords(options: {
  readonly locked: LockedSitting;
  readonly head: ChainHead;
  readonly entries: readonly LedgerEntry[];
}): readonly SittingRecord[] {
  const { locked, entries } = options;
  const stream = { kind: 'sitting', id: locked.id };
  const actor = `person:${locked.personId}`;
  let { head } = options;
  return entries.map(({ kind, at, ...rest }) => {
    const data = rest as Json; // a ledger entry is plain JSON by its definition
    const body = canonicalJson(recordBody(kind, data));
    const sequence = (head?.sequence ?? 0) + 1;
    const previousHash = head?.hash ?? null;
    const hash = hashCanonicalRecord({ stream, sequence, previousHash, body, at, actor, reason: null }, sha256);
    head = { sequence, hash };
    return { streamId: locked.id, sequence, kind, actor, body, previousHash: previousHash ?? '', hash };
  });
}
