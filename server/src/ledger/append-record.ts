import { appendRecord as chain } from '@cmdsp/ledger';
import { instant, type Json } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { recordBody, toRecordRow } from './record-row.ts';
import { sha256 } from './sha256.ts';

/** Something that happened, to be written down for good. */
export type NewRecord = {
  /** What the stream is about: `person`, `sitting`, `certificate`. */
  readonly streamKind: string;
  readonly streamId: string;
  /** What happened, as a noun with its past participle: `account-registered`. */
  readonly kind: string;
  /** `person:<id>`, or `system` when nobody asked. */
  readonly actor: string;
  readonly reason?: string | null;
  /** Personal data inside must be encrypted with personal-data.ts first. */
  readonly body: Json;
};

/** Where a record went. */
export type AppendedRecord = { readonly sequence: number; readonly hash: string; readonly at: Date };

/**
 * Appends one record to its stream inside the caller's transaction, so that the record and the change stand or fall
 * together. Locks the head of the stream until the transaction ends; the time is the database's.
 */
export async function appendRecord(tx: Tx, record: NewRecord): Promise<AppendedRecord> {
  for (;;) {
    const appended = await append(tx, record, await lockHead(tx, record));
    // Two writers met at a stream's first record; the other one was first, so its head can be locked now.
    if (appended !== null) return appended;
  }
}

/** The end of a stream as nobody else can move it any more, and the time after that. */
type Locked = { readonly sequence: string | null; readonly hash: string | null; readonly at: Date };

/** One message for both: every change of the product waits for it. */
async function lockHead(tx: Tx, { streamKind, streamId }: NewRecord): Promise<Locked> {
  const { rows } = await sql<Locked>`
    with head as materialized (
      select sequence, hash from ledger_heads where stream_kind = ${streamKind} and stream_id = ${streamId} for update
    )
    select sequence, hash, date_trunc('milliseconds', clock_timestamp()) as at
    from (select count(*) as locked from head) as waited left join head on true`.execute(tx);
  const [locked] = rows;
  if (locked === undefined) throw new TypeError('A query without a condition gave no row');
  return locked;
}

/** Writes the record after `head`; null when the stream was empty before and somebody else has just begun it. */
async function append(tx: Tx, record: NewRecord, head: Locked): Promise<AppendedRecord | null> {
  const { streamKind, streamId, kind, actor, reason = null } = record;
  const stream = { kind: streamKind, id: streamId };
  const { at } = head;
  const chained = chain({
    stream,
    head: head.hash === null ? null : { stream, sequence: Number(head.sequence), hash: head.hash },
    body: recordBody(kind, record.body),
    at: instant(at.getTime()),
    actor,
    reason,
    hash: sha256,
  });
  const { sequence, hash } = chained;
  const moved =
    head.hash === null
      ? sql`insert into ledger_heads (stream_kind, stream_id, sequence, hash)
          values (${streamKind}, ${streamId}, ${sequence}, ${hash}) on conflict do nothing returning sequence`
      : sql`update ledger_heads set sequence = ${sequence}, hash = ${hash}
          where stream_kind = ${streamKind} and stream_id = ${streamId} returning sequence`;
  const row = toRecordRow(chained, kind);
  const { numAffectedRows } = await sql`
    with moved as (${moved})
    insert into ledger_records (stream_kind, stream_id, sequence, kind, at, actor, reason, body, previous_hash, hash)
    select ${streamKind}, ${streamId}, moved.sequence, ${kind}, ${at}::timestamptz, ${actor}, ${reason}, ${row.body},
      ${row.previousHash}, ${hash}
    from moved`.execute(tx);
  return numAffectedRows === 1n ? { sequence, hash, at } : null;
}
