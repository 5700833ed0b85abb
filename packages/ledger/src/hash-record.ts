import { canonicalJson } from '@cmdsp/primitives';
import type { Hash } from './hash.ts';
import type { LedgerRecord } from './ledger-record.ts';

/** The hash of a record: over the canonical JSON of every field but the hash itself, marked with the format. */
export function hashRecord(record: Omit<LedgerRecord, 'hash'>, hash: Hash): string {
  const { stream, sequence, previousHash, body, at, actor, reason } = record;
  const content = { stream: { kind: stream.kind, id: stream.id }, sequence, previousHash, body, at, actor, reason };
  return hash(`cmdsp-ledger/1:${canonicalJson(content)}`);
}
