import { appendRecord } from '@cmdsp/ledger';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import type { LedgerEntry } from '@cmdsp/sittings';
import { recordBody } from '../../ledger/record-row.ts';
import { sha256 } from '../../ledger/sha256.ts';
import type { LockedSitting } from './batch-state.ts';

/** A chained record of a sitting's stream, laid out for its table. */
export type SittingRecord = {
  readonly sittingId: string;
  readonly sequence: number;
  readonly kind: string;
  readonly at: number;
  readonly actor: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** Chains what was decided to the sitting's stream; the last receipt's hash ties the receipt chain to the ledger. */
export function nextRecords(options: {
  readonly locked: LockedSitting;
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  readonly entries: readonly LedgerEntry[];
  readonly lastReceipt: string | null;
}): readonly SittingRecord[] {
  const { locked, entries, lastReceipt } = options;
  const stream = { kind: 'sitting', id: locked.id };
  const actor = `person:${locked.personId}`;
  let head = options.head === null ? null : { stream, ...options.head };
  return entries.map((entry) => {
    const { kind, at, ...rest } = entry;
    // A ledger entry is plain JSON by its definition.
    const data = (kind === 'responses-saved' ? { ...rest, lastReceipt } : rest) as Json;
    const record = appendRecord({ stream, head, body: recordBody(kind, data), at, actor, reason: null, hash: sha256 });
    const { sequence, previousHash, hash } = record;
    head = { stream, sequence, hash };
    const body = canonicalJson(record.body);
    return { sittingId: locked.id, sequence, kind, at, actor, body, previousHash: previousHash ?? '', hash };
  });
}
