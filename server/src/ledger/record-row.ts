import type { LedgerRecord } from '@cmdsp/ledger';
import { canonicalJson, instant, type Json } from '@cmdsp/primitives';
import type { Insertable, Selectable } from 'kysely';
import type { LedgerRecords } from '../db/tables/ledger.ts';

/** What a record says: the hash covers the kind together with the data. */
export function recordBody(kind: string, data: Json): { readonly kind: string; readonly data: Json } {
  return { kind, data };
}

/** A chained record as a row of ledger_records; its body was made by `recordBody`. */
export function toRecordRow(record: LedgerRecord, kind: string): Insertable<LedgerRecords> {
  const { stream, sequence, previousHash, body, at, actor, reason, hash } = record;
  return {
    streamKind: stream.kind,
    streamId: stream.id,
    sequence,
    kind,
    at: new Date(at),
    actor,
    reason,
    body: canonicalJson(body),
    previousHash: previousHash ?? '',
    hash,
  };
}

/** A row as the record that `verifyChain` checks. A body that is no JSON any more becomes text, which breaks the hash. */
export function fromRecordRow(row: Selectable<LedgerRecords>): LedgerRecord {
  return {
    stream: { kind: row.streamKind, id: row.streamId },
    sequence: Number(row.sequence),
    previousHash: row.previousHash === '' ? null : row.previousHash,
    body: parsed(row),
    at: instant(row.at.getTime()),
    actor: row.actor,
    reason: row.reason,
    hash: row.hash,
  };
}

function parsed({ body, kind }: Selectable<LedgerRecords>): Json {
  try {
    const value = JSON.parse(body) as { kind?: Json; data?: Json }; // canonicalJson(recordBody()) unless changed by hand
    // The column `kind` is for finding records; somebody who changes it alone must be found out as well.
    return { ...value, kind };
  } catch {
    return body;
  }
}
