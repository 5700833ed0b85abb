import { appendRecord, type LedgerRecord } from '@cmdsp/ledger';
import { canonicalJson, type Instant, instant, type Json } from '@cmdsp/primitives';
import { sha256 } from './sha256.ts';

/** A record as its table holds it; `previousHash` is empty for the first of a stream. */
export type LedgerRow = {
  readonly streamKind: string;
  readonly streamId: string;
  readonly sequence: number;
  readonly kind: string;
  readonly at: Instant;
  readonly actor: string;
  readonly reason: string | null;
  /** Canonical JSON. */
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** Chains the next record of a stream and lays it out for its table. `head` is null when the stream is empty. */
export function nextLedgerRow(options: {
  readonly streamKind: string;
  readonly streamId: string;
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  readonly kind: string;
  readonly body: Json;
  readonly at: Instant;
  readonly actor: string;
  readonly reason: string | null;
}): LedgerRow {
  const { streamKind, streamId, kind, at, actor, reason } = options;
  const stream = { kind: streamKind, id: streamId };
  const head = options.head === null ? null : { stream, ...options.head };
  const record = appendRecord({ stream, head, body: { kind, body: options.body }, at, actor, reason, hash: sha256 });
  const { sequence, previousHash, hash } = record;
  const body = canonicalJson(options.body);
  return { streamKind, streamId, sequence, kind, at, actor, reason, body, previousHash: previousHash ?? '', hash };
}

/** Reads a stored row back as the record that was hashed. Throws SyntaxError when the body is no JSON. */
export function recordOfRow(row: {
  readonly streamKind: string;
  readonly streamId: string;
  readonly sequence: string | number;
  readonly kind: string;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}): LedgerRecord {
  return {
    stream: { kind: row.streamKind, id: row.streamId },
    sequence: Number(row.sequence),
    previousHash: row.previousHash === '' ? null : row.previousHash,
    // Written by canonicalJson; the hash tells when it was not.
    body: { kind: row.kind, body: JSON.parse(row.body) as Json },
    at: instant(row.at.getTime()),
    actor: row.actor,
    reason: row.reason,
    hash: row.hash,
  };
}
