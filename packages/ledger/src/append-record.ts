import type { Instant, Json } from '@cmdsp/primitives';
import type { Hash } from './hash.ts';
import { hashRecord } from './hash-record.ts';
import type { Head, LedgerRecord, Stream } from './ledger-record.ts';

/** Makes the record that follows `head` (null: the first of its stream). Throws LedgerStreamError for another stream's head. */
export function appendRecord(options: {
  readonly stream: Stream;
  readonly head: Head | null;
  readonly body: Json;
  readonly at: Instant;
  readonly actor: string;
  readonly reason: string | null;
  readonly hash: Hash;
}): LedgerRecord {
  const { head, body, at, actor, reason, hash } = options;
  const stream = { kind: options.stream.kind, id: options.stream.id };
  if (head && (head.stream.kind !== stream.kind || head.stream.id !== stream.id)) {
    throw new LedgerStreamError(
      `The head of ${head.stream.kind} ${head.stream.id} is not of ${stream.kind} ${stream.id}`,
    );
  }
  const sequence = (head?.sequence ?? 0) + 1;
  const record = { stream, sequence, previousHash: head?.hash ?? null, body, at, actor, reason };
  return { ...record, hash: hashRecord(record, hash) };
}

/** A record was about to be chained to another subject's stream. */
export class LedgerStreamError extends Error {
  readonly code = 'ledger-stream';
}
